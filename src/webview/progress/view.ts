// The progress page as a function of its state.

import { keyed } from 'lit/directives/keyed.js'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { ProgressView } from '../../protocol/progress'
import type { ProgressStrings } from '../../protocol/progressStrings'
import { examChoice } from '../shared/examChoice'
import { fill } from '../shared/fill'
import { alertText } from '../shared/liveRegion'
import type { Actions } from './actions'
import { masteryTable } from './masteryTable'
import { readinessSections } from './readiness'
import { attemptsSection, calibrationSection } from './scoreTables'
import type { State } from './state'
import { accuracySection, calendarSection, forecastSection, timeSection } from './studyCharts'

function reviewWords({ questions, cards }: ProgressView['due'], strings: ProgressStrings): string {
  if (cards > 0) return fill(strings.reviewDueMixed, questions + cards)
  return questions === 1 ? strings.reviewOneDue : fill(strings.reviewDue, questions)
}

/** Reviewing comes first; who has nothing due goes on with the exam. */
function mainButton({ due, mastery }: ProgressView, strings: ProgressStrings, actions: Actions): TemplateResult | typeof nothing {
  if (due.questions + due.cards > 0) return html`<button type="button" class="btn" @click=${actions.review}>${reviewWords(due, strings)}</button>`
  const all = mastery.length - 1
  return mastery[all]?.total ? html`<button type="button" class="btn" @click=${() => actions.practise(all)}>${strings.startPractice}</button>` : nothing
}

const head = (view: ProgressView, strings: ProgressStrings, actions: Actions): TemplateResult =>
  html`<div class="head">
    <div><h1>${strings.title}</h1><p class="sub">${view.when}</p></div>
    <div class="head-actions">${examChoice(view, strings.exam, actions.choose)}${mainButton(view, strings, actions)}</div>
  </div>`

const body = (view: ProgressView, strings: ProgressStrings, actions: Actions): TemplateResult =>
  html`${readinessSections(view, strings, actions)}
    ${masteryTable(view.mastery, strings, actions)}
    <div class="two">${forecastSection(view, strings)}${calendarSection(view, strings)}
      ${accuracySection(view, strings)}${calibrationSection(view, strings)}
      ${attemptsSection(view, strings, actions)}${timeSection(view, strings)}</div>`

const alertLine = ({ failure, failures, strings }: State): TemplateResult | typeof nothing =>
  failure === '' ? nothing : alertText(fill(strings.failed, failure), failures)

/** The head stays when the exam changes, and with it the focus on the choice; what was unfolded below belongs to one exam. */
export const progressPage = (state: State, actions: Actions): TemplateResult => {
  const { view, strings } = state
  return html`<div class="page">${alertLine(state)}${view ? html`${head(view, strings, actions)}${keyed(view.examId, body(view, strings, actions))}` : nothing}</div>`
}
