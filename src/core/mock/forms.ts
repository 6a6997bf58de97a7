// How long the forms of an exam are: the whole exam, half of it, 20 questions; unscored items and minutes in proportion.
import type { Exam } from '../content/examSchema'
import type { MockSize } from '../journal/event'

export interface FormSize {
  readonly size: MockSize
  readonly questions: number
  /** Of `questions`; at least one question is scored. */
  readonly unscored: number
  /** null when the exam does not say how long it takes; such a form can only be taken untimed. */
  readonly minutes: number | null
}

const shortQuestions = 20

/** The sizes an exam is offered in, the longest first; one that is no shorter than the size before is left out. */
export function formSizes(exam: Exam): readonly FormSize[] {
  const full = exam.format.questions
  const half = Math.round(full / 2)
  const sizes: readonly (readonly [MockSize, number])[] = [
    ['full', full],
    ['half', half],
    ['short', shortQuestions],
  ]
  return sizes
    .filter(([, questions], i) => questions > 0 && sizes.slice(0, i).every(([, longer]) => questions < longer))
    .map(([size, questions]) => ({ size, ...proportionsOf(exam, questions) }))
}

/** Unscored items and minutes of so many questions, at the share and the pace of the exam; halves are rounded up. */
export function proportionsOf({ format }: Exam, questions: number): Omit<FormSize, 'size'> {
  const share = questions / format.questions
  const unscored = format.unscored ?? (format.scored === undefined ? 0 : format.questions - format.scored)
  return {
    questions,
    unscored: Math.max(0, Math.min(Math.round(unscored * share), questions - 1)),
    minutes: format.minutes === undefined ? null : Math.round(format.minutes * share),
  }
}
