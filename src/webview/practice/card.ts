// A concept card: its front, its back with the ratings, or what it was rated.
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { CardRating } from '../../core/journal/event'
import type { RatingChoice } from '../../protocol/practice'
import { reading } from '../shared/answerRows'
import { durationWords } from '../shared/duration'
import { fill } from '../shared/fill'
import { drawRich, drawStem } from '../shared/richText'
import type { Actions } from './actions'
import { aftermath } from './aftermath'
import { alertLine } from './alertLine'
import { ratingKeys } from './keys'
import { previousButton } from './question'
import { intervalWords } from './reviewWords'
import type { CardView, State } from './state'

type Strings = State['strings']
type Turned = Extract<CardView, { kind: 'card-back' | 'card-rated' }>

const ratingWords = (rating: CardRating, strings: Strings): string =>
  ({ again: strings.rateAgain, hard: strings.rateHard, good: strings.rateGood, easy: strings.rateEasy })[rating]

const ratingButton = ({ rating, days }: RatingChoice, { strings, singleKeys }: State, actions: Actions): TemplateResult =>
  html`<button type="button" class="btn secondary rating" @click=${() => actions.rate(rating)}>
    <span>${ratingWords(rating, strings)}${singleKeys ? html`<kbd class="keys" aria-hidden="true">${ratingKeys.indexOf(rating) + 1}</kbd>` : nothing}</span>
    ${days === null ? nothing : html`<span class="small">${intervalWords(days, strings)}</span>`}
  </button>`

/** Ratings are one question with four answers, so they stand in a group with its name. */
const ratings = (state: State, choices: readonly RatingChoice[], actions: Actions): TemplateResult =>
  html`<fieldset class="ratings"><legend>${state.strings.howWell}</legend><div>${choices.map(choice => ratingButton(choice, state, actions))}</div></fieldset>`

const backSide = (view: Turned, strings: Strings): TemplateResult =>
  html`<div class="verdict"><h2 tabindex="-1" data-arrival="back">${strings.cardAnswer}</h2>
      ${view.kind === 'card-rated' ? html`<p>${fill(strings.ratedAs, ratingWords(view.rating, strings))} ${durationWords(view.elapsedSeconds, strings)}.</p>` : nothing}
    </div>
    <div class="card-side rich">${drawRich(view.back, strings)}</div>`

function way(state: State, view: CardView, actions: Actions): TemplateResult {
  const { strings } = state
  const isLast = view.index === view.pips.length - 1
  const next = isLast ? (view.kind === 'card-rated' ? strings.showSummary : strings.finish) : view.kind === 'card-rated' ? strings.next : strings.skip
  return html`<div class="actions foot">
    ${previousButton(view.index, strings, actions)}
    <button type="button" class="btn ${view.kind === 'card-rated' ? '' : 'secondary'}" @click=${actions.next}>${next}${view.kind === 'card-rated' ? html`<kbd aria-hidden="true">Enter</kbd>` : nothing}</button>
    ${view.kind === 'card-front' ? html`<button type="button" class="btn" @click=${actions.reveal}>${strings.showBack}<kbd aria-hidden="true">Enter</kbd></button>` : nothing}
  </div>`
}

export function card(state: State, view: CardView, actions: Actions): TemplateResult {
  const { strings } = state
  const read = (rest: TemplateResult | typeof nothing) => (view.kind === 'card-front' ? nothing : reading({ takeaway: [], ...view }, strings, rest))
  return html`${drawStem(view.front, strings)}
    ${view.kind === 'card-front' ? nothing : backSide(view, strings)}
    ${view.kind === 'card-back' ? ratings(state, view.ratings, actions) : nothing}
    ${read(view.kind === 'card-rated' ? aftermath(state, view, actions) : nothing)}
    ${alertLine(state)}
    ${way(state, view, actions)}`
}
