// The end of a round: the score, where it came from, and what to look at again.
import { html, nothing, type TemplateResult } from 'lit/html.js'
import { durationWords } from '../shared/duration'
import { fill, fillWith } from '../shared/fill'
import { undoIcon } from '../shared/icons'
import type { Actions } from './actions'
import { alertLine } from './alertLine'
import type { State, SummaryView } from './state'

type Strings = State['strings']

/** The number of right answers large, the rest of the translated sentence small. */
function score({ right, answered }: SummaryView, strings: Strings): TemplateResult {
  const pieces = fillWith<string | TemplateResult>(strings.summaryScore, html`<span class="number">${right}</span>`, String(answered))
  return html`<p class="big">${pieces}</p>`
}

const share = (right: number, answered: number): number => (answered === 0 ? 0 : Math.round((100 * right) / answered))

const meter = (percent: number): TemplateResult =>
  html`<svg class="meter" width="88" height="6" aria-hidden="true"><rect class="track" width="100%" height="6"></rect><rect class="fill" width="${percent}%" height="6"></rect></svg>`

const taskTable = ({ tasks }: SummaryView, strings: Strings): TemplateResult =>
  html`<section aria-labelledby="by-task"><h2 id="by-task">${strings.byTask}</h2>
    <table class="tasks" role="table" aria-labelledby="by-task">
      <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${strings.task}</th><th role="columnheader" scope="col" class="r">${strings.right}</th></tr></thead>
      <tbody role="rowgroup">${tasks.map(
        ({ task, right, answered }) =>
          html`<tr role="row"><th role="rowheader" scope="row">${task}</th><td role="cell" class="r nowrap"><span class="num">${fill(strings.ofCount, right, answered)}</span>${meter(share(right, answered))}</td></tr>`
      )}</tbody>
    </table>
  </section>`

const againList = ({ again }: SummaryView, strings: Strings, actions: Actions): TemplateResult =>
  html`<section aria-labelledby="look-again"><h2 id="look-again">${strings.lookAgain}</h2>
    ${
      again.length === 0
        ? html`<p class="muted">${strings.nothingToLookAt}</p>`
        : html`<ol class="again">${again.map(
            ({ index, task, stem, reasons }) =>
              html`<li><span class="num muted">${index + 1}</span><div><button type="button" class="link" @click=${() => actions.show(index)}>${stem}</button><p class="muted small">${task}</p></div>
                <span class="reasons small">${reasons.map(reason => strings[reason]).join(', ')}</span></li>`
          )}</ol>`
    }
  </section>`

/** After a review with nothing left for today, another one would be empty. */
const hasMore = ({ left }: SummaryView): boolean => left === null || left.due + left.fresh > 0

function buttons(view: SummaryView, strings: Strings, actions: Actions): TemplateResult {
  const { again, canUndo } = view
  return html`<div class="actions">
    ${canUndo ? html`<button type="button" class="btn quiet" title=${strings.undoHint} @click=${actions.undo}>${undoIcon}${strings.undo}</button>` : nothing}
    ${hasMore(view) ? html`<button type="button" class="btn ${again.length > 0 ? 'secondary' : ''}" @click=${() => actions.practise('same')}>${strings.newRound}</button>` : nothing}
    ${again.length > 0 ? html`<button type="button" class="btn" @click=${() => actions.practise('missed')}>${strings.practiseMissed}</button>` : nothing}
  </div>`
}

export function summary(state: State, view: SummaryView, actions: Actions): TemplateResult {
  const { strings } = state
  const { answered, cards, open, left } = view
  const facts = [
    ...(cards.rated > 0 ? [cards.rated === 1 ? strings.summaryCard : fill(strings.summaryCards, cards.rated)] : []),
    ...(cards.again > 0 ? [fill(strings.summaryForgotten, cards.again)] : []),
    ...(open > 0 ? [fill(strings.summaryUnanswered, open)] : []),
    durationWords(view.elapsedSeconds, strings),
  ]
  return html`<div class="head">
      <div><h1 tabindex="-1" data-arrival="title">${strings.summaryTitle}</h1><p class="sub">${view.exam}${view.title === '' ? nothing : `, ${view.title}`}</p></div>
      ${buttons(view, strings, actions)}
    </div>
    ${alertLine(state)}
    ${answered > 0 || cards.rated === 0 ? score(view, strings) : nothing}
    <p class="muted">${facts.join(', ')}</p>
    ${left === null ? nothing : html`<p class="gap">${left.due + left.fresh > 0 ? fill(strings.leftToday, left.due, left.fresh) : strings.leftNothing}</p>`}
    ${view.tasks.length > 0 ? taskTable(view, strings) : nothing}
    ${againList(view, strings, actions)}`
}
