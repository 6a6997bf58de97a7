// What stands above every question: where it belongs, how far the round is, undo, bookmark, flag.
import { html, type TemplateResult } from 'lit/html.js'
import { fill } from '../shared/fill'
import { bookmarkIcon, chevronIcon, flagIcon, undoIcon } from '../shared/icons'
import type { Actions } from './actions'
import type { QuestionView, State } from './state'

type Strings = State['strings']

function progressWords({ pips }: QuestionView, strings: Strings): string {
  const done = pips.filter(pip => pip.state !== 'todo').length
  const words = fill(strings.answeredOf, done, pips.length)
  return done === 0 ? words : `${words}, ${fill(strings.summaryScore, pips.filter(pip => pip.state === 'right').length, done)}`
}

const strip = (view: QuestionView, strings: Strings): TemplateResult =>
  html`<div class="pips ${view.pips.length > 40 ? 'many' : ''}" role="img" aria-label=${progressWords(view, strings)}>
    ${view.pips.map((pip, index) => html`<span class="pip ${pip.state} ${index === view.index ? 'now' : ''} ${pip.flagged ? 'flagged' : ''}"></span>`)}
  </div>`

const tools = (view: QuestionView, strings: Strings, actions: Actions): TemplateResult =>
  html`<div class="q-tools">
    <button type="button" class="btn quiet" title=${strings.undoHint} ?disabled=${!view.canUndo} @click=${actions.undo}>${undoIcon}<span class="word">${strings.undo}</span></button>
    <button type="button" class="btn quiet" title=${strings.bookmark} aria-pressed=${view.bookmarked ? 'true' : 'false'} @click=${actions.bookmark}>${bookmarkIcon}<span class="word">${strings.bookmark}</span></button>
    <button type="button" class="btn quiet" title=${strings.flag} aria-pressed=${view.flagged ? 'true' : 'false'} @click=${actions.flag}>${flagIcon}<span class="word">${strings.flag}</span></button>
  </div>`

const heading = ({ index, pips }: QuestionView, strings: Strings): TemplateResult =>
  html`<h1 class="q-number" tabindex="-1" data-arrival="question"><b>${fill(strings.questionOf, index + 1)}</b> ${fill(strings.ofTotal, pips.length)}</h1>`

export const frame = (view: QuestionView, strings: Strings, actions: Actions): TemplateResult =>
  html`<div class="q-top">
      <nav aria-label=${strings.whereItBelongs}>
        <ol class="crumb"><li>${view.place.exam}</li><li>${chevronIcon}${view.place.domain}</li><li>${chevronIcon}${view.place.task}</li></ol>
      </nav>
      <p class="muted small nowrap">${view.seenBefore ? strings.seenQuestion : strings.newQuestion}, ${strings[view.difficulty]}</p>
    </div>
    <div class="progress">${heading(view, strings)}${strip(view, strings)}${tools(view, strings, actions)}</div>`
