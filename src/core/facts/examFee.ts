// What an exam costs to sit on a day.
import type { Exam } from '../content/examSchema'
import type { Day } from '../deadlines/calendar'
import { statusOn } from '../deadlines/examStatus'

export interface ExamFee {
  /**
   * `standard`: the list price. `beta`: only the beta can be taken, and that once. `past`: what it cost while it could be taken.
   * `unknown`: no fee in US dollars is published.
   */
  readonly kind: 'standard' | 'beta' | 'past' | 'unknown'
  /** US dollars before tax; undefined only for `unknown`. */
  readonly usd: number | undefined
}

const dollars = (price: Exam['format']['price']) => (price?.currency === 'USD' ? price.amount : undefined)

/**
 * The fee for who would sit the exam in `language` on `today`. Nothing is derived from the fees of other exams or of the beta.
 * An end that was only expected does not make a fee past.
 */
export function examFee(exam: Exam, language: string, today: Day): ExamFee {
  const { state, entry } = statusOn(exam, language, today)
  const usd = dollars(state === 'beta' ? exam.beta?.price : exam.format.price)
  if (usd === undefined) return { kind: 'unknown', usd }
  const isPast = state === 'retired' && entry?.expected !== true
  return { kind: state === 'beta' ? 'beta' : isPast ? 'past' : 'standard', usd }
}
