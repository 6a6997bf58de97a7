// A question after its answer: why each option is right or wrong, what to remember, where to read on.

import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { RichText } from '../../core/text/richText'
import type { AnsweredBody, Reference } from '../../protocol/practice'
import type { QuestionStrings } from '../../protocol/questionStrings'
import { fill } from './fill'
import { missedIcon, plainIcon, rightIcon, wrongIcon } from './icons'
import { optionLetter } from './keys'
import { drawRich } from './richText'

/** What a question leaves to read. */
export interface Reading {
  readonly takeaway: RichText
  readonly references: readonly Reference[]
  /** In words. */
  readonly verifiedOn: string
}

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

function optionRows(body: Extract<AnsweredBody, { options: unknown }>, strings: QuestionStrings): readonly TemplateResult[] {
  return body.options.map(({ text, correct, chosen, rationale }, index) => {
    const mark: Mark = correct ? (chosen ? 'right' : 'missed') : chosen ? 'wrong' : 'plain'
    const words = { right: strings.correctChosen, missed: strings.correctMissed, wrong: strings.wrongChosen, plain: strings.wrongNotChosen }[mark]
    return answerRow(mark, optionLetter(index), drawRich(text, strings), what(words), drawRich(rationale, strings))
  })
}

function stepRows(body: Extract<AnsweredBody, { type: 'ordering' }>, strings: QuestionStrings): readonly TemplateResult[] {
  return body.steps.map(({ text, yourPlace, rationale }, place) => {
    const isRight = yourPlace === place
    const isGiven = yourPlace >= 0
    return answerRow(
      isRight ? 'right' : isGiven ? 'wrong' : 'missed',
      String(place + 1),
      drawRich(text, strings),
      what(isRight ? strings.rightPlace : isGiven ? fill(strings.yourPlace, yourPlace + 1) : strings.notAnswered),
      drawRich(rationale, strings)
    )
  })
}

function matchRows(body: Extract<AnsweredBody, { type: 'matching' }>, strings: QuestionStrings): readonly TemplateResult[] {
  return body.pairs.map(({ prompt, match, yours, correct, rationale }, index) =>
    answerRow(
      correct ? 'right' : yours === '' ? 'missed' : 'wrong',
      String(index + 1),
      drawRich(prompt, strings),
      html`<dl class="match"><div><dt>${strings.rightMatch}</dt><dd><b>${match}</b></dd></div></dl>${what(correct ? strings.correctChosen : yours === '' ? strings.notAnswered : fill(strings.yourMatch, yours))}`,
      drawRich(rationale, strings)
    )
  )
}

const distractorRows = (body: Extract<AnsweredBody, { type: 'matching' }>, strings: QuestionStrings): readonly TemplateResult[] =>
  body.distractors.map(({ text, rationale }) => answerRow('plain', '', text, what(strings.matchesNothing), drawRich(rationale, strings)))

/** The question with its key: every option, step or pair with its state and its reason. */
export function answerRows(body: AnsweredBody, strings: QuestionStrings): readonly TemplateResult[] {
  if (body.type === 'ordering') return stepRows(body, strings)
  if (body.type === 'matching') return [...matchRows(body, strings), ...distractorRows(body, strings)]
  return optionRows(body, strings)
}

/** What to remember and where to read on; `more` are further rows of the page. */
export const reading = (
  { takeaway, references, verifiedOn }: Reading,
  strings: QuestionStrings,
  more: TemplateResult | typeof nothing = nothing
): TemplateResult =>
  html`<dl class="kv">
    ${takeaway.length > 0 ? html`<div><dt>${strings.takeaway}</dt><dd class="take">${drawRich(takeaway, strings)}</dd></div>` : nothing}
    <div><dt>${strings.references}</dt><dd>
      ${references.map(({ title, url, host }) => html`<p><a href=${url}>${title}</a> <span class="muted">${host}</span></p>`)}
      <p class="muted small">${fill(strings.checkedOn, verifiedOn)}</p>
    </dd></div>
    ${more}
  </dl>`
