// The exam that a page is about, and the others to choose from.
import { live } from 'lit/directives/live.js'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import { downIcon } from './icons'

export interface ExamChoice {
  readonly examId: string
  readonly exams: readonly { readonly id: string; readonly code: string }[]
}

/** `choose` gets the place of the exam in the list. Nothing is drawn where there is no choice. */
export function examChoice({ exams, examId }: ExamChoice, label: string, choose: (index: number) => void): TemplateResult | typeof nothing {
  if (exams.length < 2) return nothing
  const onChange = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement) choose(Number(event.target.value))
  }
  return html`<div class="exam-choice"><label for="exam">${label}</label>
    <span class="sel"><select id="exam" @change=${onChange}>${exams.map(({ id, code }, index) => html`<option value=${index} .selected=${live(id === examId)}>${code}</option>`)}</select>${downIcon}</span>
  </div>`
}
