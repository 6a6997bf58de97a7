// The verdict in words. Pure.
import type { PracticeView } from '../../protocol/practice'
import type { PracticeStrings } from '../../protocol/practiceStrings'
import { durationWords } from '../shared/duration'
import { fill } from '../shared/fill'
import { optionLetter } from '../shared/keys'

type AnsweredView = Extract<PracticeView, { kind: 'answered' }>

/** What screen readers hear once after an answer, e.g. "Incorrect. Correct: B, D." */
export function verdictWords(view: AnsweredView, strings: PracticeStrings): string {
  if (view.correct) return `${strings.correct}.`
  return `${strings.incorrect}. ${keyWords(view, strings)}`
}

function keyWords({ body }: AnsweredView, strings: PracticeStrings): string {
  switch (body.type) {
    case 'ordering':
      return fill(strings.placesRight, body.steps.filter((step, place) => step.yourPlace === place).length, body.steps.length)
    case 'matching':
      return fill(strings.matchesRight, body.pairs.filter(pair => pair.correct).length, body.pairs.length)
    case 'multiple-choice':
    case 'multiple-response':
      return fill(strings.answerIs, body.options.flatMap((option, index) => (option.correct ? [optionLetter(index)] : [])).join(', '))
  }
}

/** The line beside the verdict: what was missing, how sure the learner was, how long it took. */
export function verdictDetails(view: AnsweredView, strings: PracticeStrings): readonly string[] {
  const { body, correct, confidence } = view
  const partly =
    body.type === 'multiple-response'
      ? fill(strings.chosenRight, body.options.filter(option => option.correct && option.chosen).length, body.options.filter(option => option.correct).length)
      : body.type === 'multiple-choice'
        ? null
        : keyWords(view, strings)
  const sureness = confidence === null ? null : { guessing: strings.wasGuessing, unsure: strings.wasUnsure, sure: strings.wasSure }[confidence]
  return [correct ? null : partly, sureness, `${durationWords(view.elapsedSeconds, strings)}.`].filter(words => words !== null)
}
