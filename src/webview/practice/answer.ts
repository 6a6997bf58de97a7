// The question after its answer: verdict, why each option is right or wrong, what to remember, where to read on.

import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { AnsweredBody } from '../../protocol/practice'
import { fill } from '../shared/fill'
import { missedIcon, plainIcon, rightIcon, wrongIcon } from '../shared/icons'
import { drawRich, drawStem } from '../shared/richText'
import type { Actions } from './actions'
import { alertLine } from './alertLine'
import { optionLetter } from './keys'
import { previousButton } from './question'
import type { AnsweredView, State } from './state'
import { verdictDetails } from './verdict'

type Strings = State['strings']
type Mark = 'right' | 'missed' | 'wrong' | 'plain'

const marks: Readonly<Record<Mark, TemplateResult>> = {
  right: html`<span class="mark pass">${rightIcon}</span>`,
  missed: html`<span class="mark warn">${missedIcon}</span>`,
  wrong: html`<span class="mark fail">${wrongIcon}</span>`,
  plain: html`<span class="mark muted">${plainIcon}</span>`,
}

/** One row: the state as icon and words, the text, and the reason. */
const answerRow = (mark: Mark, key: string, text: unknown, what: unknown, why: unknown): TemplateResult =>
  html`<li class="ans ${mark}">${marks[mark]}<span class="key">${key}</span><div><div class="txt">${text}</div>${what}<div class="why">${why}</div></div></li>`

const what = (words: string): TemplateResult => html`<p class="what">${words}</p>`

function optionRows(body: Extract<AnsweredBody, { options: unknown }>, strings: Strings): readonly TemplateResult[] {
  return body.options.map(({ text, correct, chosen, rationale }, index) => {
    const mark: Mark = correct ? (chosen ? 'right' : 'missed') : chosen ? 'wrong' : 'plain'
    const words = { right: strings.correctChosen, missed: strings.correctMissed, wrong: strings.wrongChosen, plain: strings.wrongNotChosen }[mark]
    return answerRow(mark, optionLetter(index), drawRich(text, strings), what(words), drawRich(rationale, strings))
  })
}

function stepRows(body: Extract<AnsweredBody, { type: 'ordering' }>, strings: Strings): readonly TemplateResult[] {
  return body.steps.map(({ text, yourPlace, rationale }, place) => {
    const isRight = yourPlace === place
    return answerRow(
      isRight ? 'right' : 'wrong',
      String(place + 1),
      drawRich(text, strings),
      what(isRight ? strings.rightPlace : fill(strings.yourPlace, yourPlace + 1)),
      drawRich(rationale, strings)
    )
  })
}

function matchRows(body: Extract<AnsweredBody, { type: 'matching' }>, strings: Strings): readonly TemplateResult[] {
  return body.pairs.map(({ prompt, match, yours, correct, rationale }, index) =>
    answerRow(
      correct ? 'right' : 'wrong',
      String(index + 1),
      drawRich(prompt, strings),
      html`<dl class="match"><div><dt>${strings.rightMatch}</dt><dd><b>${match}</b></dd></div></dl>${correct ? what(strings.correctChosen) : what(fill(strings.yourMatch, yours))}`,
      drawRich(rationale, strings)
    )
  )
}

const distractorRows = (body: Extract<AnsweredBody, { type: 'matching' }>, strings: Strings): readonly TemplateResult[] =>
  body.distractors.map(({ text, rationale }) => answerRow('plain', '', text, what(strings.matchesNothing), drawRich(rationale, strings)))

function rows(body: AnsweredBody, strings: Strings): readonly TemplateResult[] {
  if (body.type === 'ordering') return stepRows(body, strings)
  if (body.type === 'matching') return [...matchRows(body, strings), ...distractorRows(body, strings)]
  return optionRows(body, strings)
}

const verdict = (view: AnsweredView, strings: Strings): TemplateResult =>
  html`<div class="verdict">
    <h2 class=${view.correct ? 'pass' : 'fail'} tabindex="-1" data-arrival="verdict">${view.correct ? rightIcon : wrongIcon}${view.correct ? strings.correct : strings.incorrect}</h2>
    <p>${verdictDetails(view, strings).join(' ')}</p>
  </div>`

const reading = ({ takeaway, references, verifiedOn }: AnsweredView, strings: Strings): TemplateResult =>
  html`<dl class="kv">
    ${takeaway.length > 0 ? html`<div><dt>${strings.takeaway}</dt><dd class="take">${drawRich(takeaway, strings)}</dd></div>` : nothing}
    <div><dt>${strings.references}</dt><dd>
      ${references.map(({ title, url, host }) => html`<p><a href=${url}>${title}</a> <span class="muted">${host}</span></p>`)}
      <p class="muted small">${fill(strings.checkedOn, verifiedOn)}</p>
    </dd></div>
  </dl>`

export function answered(state: State, view: AnsweredView, actions: Actions): TemplateResult {
  const { strings } = state
  const isLast = view.index === view.pips.length - 1
  return html`${drawStem(view.stem, strings)}${verdict(view, strings)}
    <ol class="opts">${rows(view.body, strings)}</ol>
    ${reading(view, strings)}
    ${alertLine(state)}
    <div class="actions foot">
      ${previousButton(view.index, strings, actions)}
      <button type="button" class="btn" @click=${actions.next}>${isLast ? strings.showSummary : strings.next}<kbd aria-hidden="true">Enter</kbd></button>
    </div>`
}
