// The plan page as a function of its state.
import { keyed } from 'lit/directives/keyed.js'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { Provenance } from '../../protocol/facts/provenance'
import type { Notice, PlanView } from '../../protocol/plan'
import { confidenceMark, provenanceLines } from '../facts/provenance'
import { fill } from '../shared/fill'
import { tickIcon, warningIcon } from '../shared/icons'
import { alertText } from '../shared/liveRegion'
import type { Actions } from './actions'
import { planForm } from './form'
import type { State } from './state'
import { daysSection, domainSection, weeksSection } from './weeks'

type Strings = State['strings']

const head = (view: PlanView, strings: Strings, actions: Actions): TemplateResult =>
  html`<div class="head"><div><h1>${strings.title}</h1><p class="sub" role="status">${view.summary}</p></div>
    <div class="head-actions">
      ${view.weeks.length === 0 ? nothing : html`<button type="button" class="btn secondary" @click=${actions.toCalendar}>${strings.toCalendar}</button><button type="button" class="btn secondary" @click=${actions.toMarkdown}>${strings.toMarkdown}</button>`}
      ${view.isSaved ? html`<span class="saved pass">${tickIcon} ${strings.saved}</span>` : html`<button type="button" class="btn" @click=${actions.save}>${strings.save}</button>`}
    </div></div>`

const notice = ({ kind, text }: Notice): TemplateResult =>
  kind === 'warn' ? html`<p class="note">${warningIcon}<span>${text}</span></p>` : html`<p class="info">${text}</p>`

const notices = (view: PlanView, strings: Strings, actions: Actions): TemplateResult | typeof nothing =>
  view.notices.length + view.advice.length + view.instead.length === 0
    ? nothing
    : html`<div class="notices">${view.notices.map(notice)}${view.advice.map(text => html`<p class="info">${text}</p>`)}
    ${view.instead.length === 0 ? nothing : html`<p class="instead">${view.instead.map(({ index, code }) => html`<button type="button" class="btn secondary" @click=${() => actions.choose(index)}>${fill(strings.planFor, code)}</button>`)}</p>`}</div>`

interface Sourced {
  readonly words: string
  readonly provenance: Provenance
}

const sourced = (title: string, items: readonly Sourced[], strings: Strings): TemplateResult | typeof nothing =>
  items.length === 0
    ? nothing
    : html`<div class="sourced"><dt>${title}</dt>${items.map(({ words, provenance }) => html`<dd>${words} ${confidenceMark(provenance.confidence, strings)}${provenanceLines(provenance, strings)}</dd>`)}</div>`

const sources = (view: PlanView, strings: Strings): TemplateResult =>
  html`<section aria-labelledby="sources"><div class="sec"><h2 id="sources">${strings.sources}</h2></div>
    <dl>${sourced(strings.gate, [view.gate], strings)}
      ${sourced(strings.suggestedHours, [view.suggested], strings)}
      ${sourced(strings.division, [view.share], strings)}
      ${sourced(strings.howToStudy, view.techniques, strings)}</dl>
  </section>`

const body = (view: PlanView, strings: Strings, actions: Actions): TemplateResult =>
  html`${notices(view, strings, actions)}
    ${view.weeks.length === 0 ? nothing : html`${domainSection(view, strings)}${daysSection(view, strings, actions)}${weeksSection(view, strings)}`}
    ${sources(view, strings)}
    ${view.hasPlan ? html`<p class="remove"><button type="button" class="link" @click=${actions.remove}>${strings.remove}</button></p>` : nothing}`

const alertLine = ({ failure, failures, strings }: State): TemplateResult | typeof nothing =>
  failure === '' ? nothing : alertText(fill(strings.failed, failure), failures)

/** The form stays when the exam changes, and with it the focus. */
export const planPage = (state: State, actions: Actions): TemplateResult => {
  const { view, strings } = state
  return html`<div class="page">${alertLine(state)}${view ? html`${head(view, strings, actions)}<div class="split">${planForm(view, strings, actions)}<div>${keyed(view.examId, body(view, strings, actions))}</div></div>` : nothing}</div>`
}
