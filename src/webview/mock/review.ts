// Before submitting: what needs a look, what submitting means, and the last question before it; and the exam while it is paused.
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { MockStrings } from '../../protocol/mockStrings'
import { fill } from '../shared/fill'
import { flagIcon, openIcon, tickIcon } from '../shared/icons'
import { alertText } from '../shared/liveRegion'
import { tabList, tabPanel } from '../shared/tabs'
import type { Actions } from './actions'
import { type ReviewTab, reviewList, reviewTabs } from './lists'
import { navigator } from './navigator'
import { isClockShown, type ReviewView, type RunningView, remainingMs, type State } from './state'
import { answeredCount, clockText, flaggedCount } from './words'

export const submitDialogId = 'submit'

function stats(state: State, { cells }: ReviewView): TemplateResult {
  const { strings } = state
  const answered = answeredCount(cells)
  const left = remainingMs(state)
  const stat = (words: string, value: unknown): TemplateResult => html`<div><dt>${words}</dt><dd>${value}</dd></div>`
  return html`<dl class="stats">
    ${stat(strings.answered, html`${answered} <small>${fill(strings.ofSmall, cells.length)}</small>`)}
    ${stat(strings.unanswered, cells.length - answered)}
    ${stat(strings.flagged, flaggedCount(cells))}
    ${left !== null && isClockShown(state) ? stat(strings.timeLeft, clockText(left)) : nothing}
  </dl>`
}

const tabWords: Readonly<Record<ReviewTab, 'needsLook' | 'tabUnanswered' | 'tabFlagged' | 'tabAll'>> = {
  look: 'needsLook',
  unanswered: 'tabUnanswered',
  flagged: 'tabFlagged',
  all: 'tabAll',
}

const answerState = (answered: boolean, strings: MockStrings): TemplateResult =>
  answered ? html`<span class="state muted">${tickIcon}${strings.answered}</span>` : html`<span class="state warn">${openIcon}${strings.unanswered}</span>`

function row({ cells, stems }: ReviewView, index: number, strings: MockStrings, actions: Actions): TemplateResult {
  const stem = stems[index] ?? ''
  return html`<tr role="row">
    <td role="cell" class="r">${index + 1}</td>
    <td role="cell" class="clip">${stem === '' ? html`<span class="muted">${strings.gone}</span>` : html`<button type="button" class="link" @click=${() => actions.show(index)}>${stem}</button>`}</td>
    <td role="cell" class="nowrap">${answerState(cells[index]?.answered === true, strings)}</td>
    <td role="cell" class="nowrap">${cells[index]?.flagged ? html`<span class="state filled">${flagIcon}${strings.flagged}</span>` : nothing}</td>
  </tr>`
}

function list(state: State, view: ReviewView, actions: Actions): TemplateResult {
  const { strings, reviewTab } = state
  const tabs = reviewTabs.map(id => ({ id, words: fill(strings[tabWords[id]], reviewList(view.cells, id).length) }))
  const indices = reviewList(view.cells, reviewTab)
  const content =
    indices.length === 0
      ? html`<p class="muted empty">${reviewTab === 'look' ? strings.nothingNeedsLook : strings.nothingHere}</p>`
      : html`<table class="fixed review-table" role="table" aria-label=${strings.questions}>
          <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col" class="r c-no">${strings.number}</th><th role="columnheader" scope="col">${strings.questionColumn}</th>
            <th role="columnheader" scope="col" class="c-answer">${strings.answer}</th><th role="columnheader" scope="col" class="c-flag">${strings.flagColumn}</th></tr></thead>
          <tbody role="rowgroup">${indices.map(index => row(view, index, strings, actions))}</tbody>
        </table>`
  return html`${tabList('review', strings.questions, tabs, reviewTab, actions.chooseReviewTab)}${tabPanel('review', reviewTab, content)}`
}

function dialog({ strings }: State, { cells }: ReviewView, actions: Actions): TemplateResult {
  const answered = answeredCount(cells)
  const open = cells.length - answered
  const flagged = flaggedCount(cells)
  return html`<dialog id=${submitDialogId} aria-labelledby="submit-title" aria-describedby="submit-text">
    <h2 id="submit-title">${strings.submitTitle}</h2>
    <div id="submit-text" class="dialog-text">
      <p>${fill(strings.submitCounts, answered, cells.length)}
        ${open > 0 ? (open === 1 ? strings.submitUnansweredOne : fill(strings.submitUnanswered, open)) : nothing}
        ${flagged > 0 ? (flagged === 1 ? strings.submitFlaggedOne : fill(strings.submitFlagged, flagged)) : nothing}</p>
      <p class="muted">${strings.submitEnd}</p>
    </div>
    <div class="actions">
      <button type="button" class="btn secondary" autofocus @click=${actions.keepWorking}>${strings.keepWorking}</button>
      <button type="button" class="btn" @click=${actions.submit}>${strings.submit}</button>
    </div>
  </dialog>`
}

export function review(state: State, view: ReviewView, actions: Actions): TemplateResult {
  const { strings, failure } = state
  return html`<div class="head">
      <div><h1 tabindex="-1" data-arrival>${strings.reviewTitle}</h1><p class="sub">${strings.reviewIntro}</p></div>
      <div class="actions">
        <button type="button" class="btn secondary" @click=${() => actions.show(view.index)}>${fill(strings.backTo, view.index + 1)}</button>
        <button type="button" class="btn" aria-haspopup="dialog" @click=${actions.askToSubmit}>${strings.submit}</button>
      </div>
    </div>
    ${failure.what === '' ? nothing : alertText(fill(strings.failed, failure.what), failure.number)}
    <div class="exam">
      <div>${stats(state, view)}${list(state, view, actions)}</div>
      <aside aria-label=${strings.allQuestions}><div class="sec"><h2>${strings.allQuestions}</h2></div>${navigator(view, undefined, strings, actions)}</aside>
    </div>
    ${dialog(state, view, actions)}`
}

export const paused = ({ strings }: State, _view: RunningView, actions: Actions): TemplateResult =>
  html`<div class="paused">
    <h1 tabindex="-1" data-arrival>${strings.pausedTitle}</h1>
    <p class="prose muted">${strings.pausedText}</p>
    <button type="button" class="btn" @click=${() => actions.pause(false)}>${strings.continue}</button>
  </div>`
