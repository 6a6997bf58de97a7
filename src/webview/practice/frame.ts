// What stands above every question: where it belongs, how far the round is, undo, bookmark, flag.
import { html, type TemplateResult } from 'lit/html.js'
import { fill } from '../shared/fill'
import { bookmarkIcon, chevronIcon, flagIcon, moreIcon, undoIcon } from '../shared/icons'
import type { Actions } from './actions'
import type { ItemView, State } from './state'

type Strings = State['strings']

function progressWords({ pips }: ItemView, strings: Strings): string {
  const done = pips.filter(pip => pip.state !== 'todo').length
  const words = fill(strings.answeredOf, done, pips.length)
  return done === 0 ? words : `${words}, ${fill(strings.summaryScore, pips.filter(pip => pip.state === 'right').length, done)}`
}

const strip = (view: ItemView, strings: Strings): TemplateResult =>
  html`<div class="pips ${view.pips.length > 40 ? 'many' : ''}" role="img" aria-label=${progressWords(view, strings)}>
    ${view.pips.map((pip, index) => html`<span class="pip ${pip.state} ${index === view.index ? 'now' : ''} ${pip.flagged ? 'flagged' : ''}"></span>`)}
  </div>`

const tools = (view: ItemView, strings: Strings, actions: Actions): TemplateResult =>
  html`<div class="q-tools">
    <button type="button" class="btn quiet" title=${strings.undoHint} ?disabled=${!view.canUndo} @click=${actions.undo}>${undoIcon}<span class="word">${strings.undo}</span></button>
    <button type="button" class="btn quiet" title=${strings.bookmark} aria-pressed=${view.bookmarked ? 'true' : 'false'} @click=${actions.bookmark}>${bookmarkIcon}<span class="word">${strings.bookmark}</span></button>
    <button type="button" class="btn quiet" title=${strings.flag} aria-pressed=${view.flagged ? 'true' : 'false'} @click=${actions.flag}>${flagIcon}<span class="word">${strings.flag}</span></button>
    ${more(view, strings, actions)}
  </div>`

const menuItem = (words: string, hint: string, act: () => void): TemplateResult =>
  html`<li><button type="button" popovertarget="more" popovertargetaction="hide" @click=${act}><span>${words}</span><span class="muted small">${hint}</span></button></li>`

/** What is needed seldom. A native popover: Esc or a press elsewhere closes it, and the focus goes back by itself. */
const more = ({ suspended }: ItemView, strings: Strings, actions: Actions): TemplateResult =>
  html`<button type="button" class="btn quiet more-button" title=${strings.more} popovertarget="more">${moreIcon}<span class="word">${strings.more}</span></button>
    <ul class="menu" id="more" popover>
      ${suspended ? menuItem(strings.takeBack, strings.suspendedBanner, actions.suspend) : menuItem(strings.suspend, strings.suspendHint, actions.suspend)}
      ${menuItem(strings.report, strings.reportHint, actions.report)}
    </ul>`

const modeWords = ({ mode }: ItemView, strings: Strings): string =>
  ({
    topic: '',
    due: strings.modeDue,
    weak: strings.modeWeak,
    new: strings.modeNew,
    missed: strings.modeMissed,
    custom: strings.modeCustom,
    cram: strings.modeCram,
  })[mode]

/** What kind of round and of item this is, e.g. "Review · Seen before, medium". */
function kindWords(view: ItemView, strings: Strings): string {
  const isQuestion = 'difficulty' in view
  const seen = view.seenBefore ? strings.seenQuestion : isQuestion ? strings.newQuestion : strings.newCard
  return [modeWords(view, strings), isQuestion ? `${seen}, ${strings[view.difficulty]}` : seen].filter(Boolean).join(' · ')
}

const heading = (view: ItemView, strings: Strings): TemplateResult =>
  html`<h1 class="q-number" tabindex="-1" data-arrival="question"><b>${fill('difficulty' in view ? strings.questionOf : strings.cardOf, view.index + 1)}</b> ${fill(strings.ofTotal, view.pips.length)}</h1>`

export const frame = (view: ItemView, strings: Strings, actions: Actions): TemplateResult =>
  html`<div class="q-top">
      <nav aria-label=${strings.whereItBelongs}>
        <ol class="crumb"><li>${view.place.exam}</li><li>${chevronIcon}${view.place.domain}</li><li>${chevronIcon}${view.place.task}</li></ol>
      </nav>
      <p class="muted small nowrap">${kindWords(view, strings)}</p>
    </div>
    <div class="progress">${heading(view, strings)}${strip(view, strings)}${tools(view, strings, actions)}</div>`
