// One item of a finished attempt, as it was asked, with its key and its reasons.

import { keyed } from 'lit/directives/keyed.js'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import { answerRows, reading } from '../shared/answerRows'
import { durationWords } from '../shared/duration'
import { fill } from '../shared/fill'
import { backIcon, chevronIcon, missedIcon, rightIcon, warningIcon, wrongIcon } from '../shared/icons'
import { alertText } from '../shared/liveRegion'
import { drawStem } from '../shared/richText'
import type { Actions } from './actions'
import { neighbour } from './lists'
import type { ItemView, State } from './state'

function verdict({ item }: ItemView, strings: State['strings']): TemplateResult {
  const { outcome, confidence, spentSeconds, flagged, scored } = item
  const marks = {
    right: { kind: 'pass', icon: rightIcon, words: strings.right },
    wrong: { kind: 'fail', icon: wrongIcon, words: strings.wrong },
    unanswered: { kind: 'warn', icon: missedIcon, words: strings.unanswered },
  }[outcome]
  const details = [
    ...(confidence === null ? [] : [`${strings.youSaid}: ${strings[confidence].toLowerCase()}.`]),
    ...(spentSeconds > 0 ? [`${durationWords(spentSeconds, strings)}.`] : []),
    ...(flagged ? [strings.flaggedThen] : []),
    ...(scored ? [] : [strings.unscoredThen]),
  ]
  return html`<div class="verdict"><h2 class=${marks.kind}>${marks.icon}${marks.words}</h2><p>${details.join(' ')}</p></div>`
}

export function item(state: State, view: ItemView, actions: Actions): TemplateResult {
  const { strings, resultTab, failure } = state
  const { place, items } = view
  const { index } = view.item
  const previous = neighbour(items, resultTab, index, -1)
  const next = neighbour(items, resultTab, index, 1)
  return html`<div class="q-top">
      <button type="button" class="btn quiet back" @click=${actions.backToResult}>${backIcon}${strings.backToResult}</button>
      <p class="muted small">${fill(strings.mockExam, view.number)}, ${view.exam}</p>
    </div>
    <div class="q-head"><h1 tabindex="-1" data-arrival>${fill(strings.itemTitle, index + 1, items.length)}</h1></div>
    <ol class="crumb"><li>${place.domain}</li><li>${chevronIcon}${place.task}</li></ol>
    ${keyed(
      `${view.mockId} ${index}`,
      html`${view.revised ? html`<p class="note">${warningIcon}<span>${strings.revised}</span></p>` : nothing}
        ${drawStem(view.stem, strings)}${verdict(view, strings)}
        <ol class="opts">${answerRows(view.body, strings)}</ol>
        ${reading(view, strings)}`
    )}
    ${failure.what === '' ? nothing : alertText(fill(strings.failed, failure.what), failure.number)}
    <div class="actions foot">
      ${previous ? html`<button type="button" class="btn secondary" @click=${() => actions.openItem(previous.index)}>${backIcon}${strings.previousItem}</button>` : nothing}
      ${
        next
          ? html`<button type="button" class="btn" @click=${() => actions.openItem(next.index)}>${strings.nextItem}${chevronIcon}</button>`
          : html`<button type="button" class="btn" @click=${actions.backToResult}>${strings.backToResult}</button>`
      }
    </div>`
}
