// The exam that a page is about, and the others to choose from.
import { html, nothing, type TemplateResult } from 'lit/html.js'
import { select } from './select'

export interface ExamChoice {
  readonly examId: string
  readonly exams: readonly { readonly id: string; readonly code: string }[]
}

/** `choose` gets the place of the exam in the list. Nothing is drawn where there is no choice. */
export function examChoice({ exams, examId }: ExamChoice, label: string, choose: (index: number) => void): TemplateResult | typeof nothing {
  if (exams.length < 2) return nothing
  return html`<div class="exam-choice"><label for="exam">${label}</label>
    ${select(
      'exam',
      exams.map(({ id, code }) => ({ id, words: code })),
      examId,
      id => choose(exams.findIndex(exam => exam.id === id))
    )}
  </div>`
}
