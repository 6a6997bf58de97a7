// The result of an attempt, with every question and every attempt before.
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { AttemptRow, MockItem } from '../../protocol/mock'
import type { MockStrings } from '../../protocol/mockStrings'
import { fill } from '../shared/fill'
import { clockIcon, openIcon, rightIcon, wrongIcon } from '../shared/icons'
import { alertText } from '../shared/liveRegion'
import { tabList, tabPanel } from '../shared/tabs'
import type { Actions } from './actions'
import { missedCount, type ResultTab, resultList, resultTabs } from './lists'
import { habits } from './resultHabits'
import { domainSection, scoreSection, share } from './resultScore'
import type { ResultView, State } from './state'
import { minutesText } from './words'

/** Where "Look at these first" leads. */
export const itemsSectionId = 'items'

export const outcomeState = ({ outcome }: MockItem, strings: MockStrings): TemplateResult =>
  outcome === 'right'
    ? html`<span class="state pass">${rightIcon}${strings.right}</span>`
    : outcome === 'wrong'
      ? html`<span class="state fail">${wrongIcon}${strings.wrong}</span>`
      : html`<span class="state warn">${openIcon}${strings.unanswered}</span>`

const tabWords: Readonly<Record<ResultTab, 'tabAll' | 'tabWrong' | 'tabUnanswered' | 'tabSureAndWrong' | 'tabFlagged' | 'tabUnscored'>> = {
  all: 'tabAll',
  wrong: 'tabWrong',
  unanswered: 'tabUnanswered',
  sureAndWrong: 'tabSureAndWrong',
  flagged: 'tabFlagged',
  unscored: 'tabUnscored',
}

function itemRow(item: MockItem, strings: MockStrings, actions: Actions): TemplateResult {
  const { index, stem, task, scored, confidence, spentSeconds } = item
  return html`<tr role="row">
    <td role="cell" class="r c-no">${index + 1}</td>
    <td role="cell" class="clip">${stem === '' ? html`<span class="muted">${strings.gone}</span>` : html`<button type="button" class="link" @click=${() => actions.openItem(index)}>${stem}</button>`}</td>
    <td role="cell" class="c-task nowrap">${task.split(' ')[0]}</td>
    <td role="cell" class="c-result">${outcomeState(item, strings)}${scored ? nothing : html` <span class="muted small nowrap">${strings.unscored}</span>`}</td>
    <td role="cell" class="c-sure">${confidence === null ? html`<span class="muted">–</span>` : strings[confidence]}</td>
    <td role="cell" class="r c-time">${minutesText(spentSeconds)}</td>
  </tr>`
}

function itemsSection({ items }: ResultView, { strings, resultTab }: State, actions: Actions): TemplateResult {
  const shown = resultList(items, resultTab)
  const tabs = resultTabs.map(id => ({ id, words: fill(strings[tabWords[id]], resultList(items, id).length) }))
  const column = (words: string, kind: string): TemplateResult => html`<th role="columnheader" scope="col" class=${kind}>${words}</th>`
  const content =
    shown.length === 0
      ? html`<p class="muted empty">${strings.nothingHere}</p>`
      : html`<table class="fixed items-table" role="table" aria-labelledby=${itemsSectionId}>
          <thead role="rowgroup"><tr role="row">${column(strings.number, 'r c-no')}${column(strings.questionColumn, '')}${column(strings.task, 'c-task')}${column(strings.resultColumn, 'c-result')}${column(strings.confidence, 'c-sure')}${column(strings.time, 'r c-time')}</tr></thead>
          <tbody role="rowgroup">${shown.map(item => itemRow(item, strings, actions))}</tbody>
        </table>`
  return html`<section aria-labelledby=${itemsSectionId}><div class="sec"><h2 id=${itemsSectionId} tabindex="-1">${strings.itemsTitle}</h2><p class="num">${fill(strings.shown, shown.length, items.length)}</p></div>
    ${tabList('result', strings.itemsTitle, tabs, resultTab, actions.chooseResultTab)}${tabPanel('result', resultTab, content)}
  </section>`
}

function attemptRow(attempt: AttemptRow, current: string, strings: MockStrings, actions: Actions): TemplateResult {
  const { mockId, number, takenOn, size, score, percent, extended, domains } = attempt
  const name = fill(strings.mockExam, number)
  return html`<tr role="row" aria-current=${mockId === current ? 'true' : nothing}>
    <th role="rowheader" scope="row" class="nowrap">${mockId === current ? html`${name} <span class="muted small">${strings.thisAttempt}</span>` : html`<button type="button" class="link" @click=${() => actions.openResult(mockId)}>${name}</button>`}</th>
    <td role="cell" class="nowrap">${takenOn}</td>
    <td role="cell">${strings[size]}, ${extended ? strings.extendedTime : strings.standardTime}</td>
    <td role="cell" class="r nowrap"><b>${fill(strings.percent, percent)}</b> <span class="muted">${fill(strings.ofCount, score.right, score.total)}</span></td>
    ${domains.map(domain => html`<td role="cell" class="r c-domain">${domain.total === 0 ? '–' : fill(strings.percent, share(domain))}</td>`)}
  </tr>`
}

const attemptsSection = ({ attempts, domains, mockId }: ResultView, strings: MockStrings, actions: Actions): TemplateResult =>
  html`<section aria-labelledby="attempts"><div class="sec"><h2 id="attempts">${strings.attempts}</h2><p>${strings.attemptsIntro}</p></div>
    <table class="attempts-table" role="table" aria-labelledby="attempts">
      <thead role="rowgroup"><tr role="row">${[strings.attempt, strings.takenOn, strings.form].map(words => html`<th role="columnheader" scope="col">${words}</th>`)}
        <th role="columnheader" scope="col" class="r">${strings.score}</th>${domains.map(({ id }) => html`<th role="columnheader" scope="col" class="r c-domain">${fill(strings.domain, id)}</th>`)}</tr></thead>
      <tbody role="rowgroup">${attempts.map(attempt => attemptRow(attempt, mockId, strings, actions))}</tbody>
    </table>
  </section>`

function practiseWords(missed: number, { strings, roundLength }: State): string {
  if (missed === 1) return strings.practiseMissedOne
  return missed <= roundLength ? fill(strings.practiseMissed, missed) : fill(strings.practiseSome, roundLength, missed)
}

function head(view: ResultView, state: State, actions: Actions): TemplateResult {
  const { strings } = state
  const exam = view.retired ? fill(strings.retiredExam, view.exam) : view.exam
  const missed = missedCount(view.items)
  return html`<div class="head">
    <div><h1 tabindex="-1" data-arrival>${fill(strings.resultTitle, view.number)}</h1>
      <p class="sub">${fill(strings.taken, exam, view.takenOn, view.extended ? strings.extendedTime : strings.standardTime)}</p></div>
    ${missed === 0 ? nothing : html`<div class="actions"><button type="button" class="btn" @click=${actions.practiseMissed}>${practiseWords(missed, state)}</button></div>`}
  </div>
  ${view.reason === 'time' ? html`<p class="note">${clockIcon}<span>${strings.timeUp}</span></p>` : nothing}`
}

export function result(state: State, view: ResultView, actions: Actions): TemplateResult {
  const { strings, failure } = state
  return html`${head(view, state, actions)}
    ${failure.what === '' ? nothing : alertText(fill(strings.failed, failure.what), failure.number)}
    ${scoreSection(view, strings)}${domainSection(view, strings)}${habits(view, strings, actions)}
    ${itemsSection(view, state, actions)}${attemptsSection(view, strings, actions)}`
}
