// Authored order <-> presented order. `order[p]` is the authored position shown at place p.
import { assertNever } from '../assertNever'
import type { MatchingQuestion, Question } from '../content/questionSchema'
import type { AuthoredResponse } from '../journal/event'
import { seededRng, seedOf, shuffled } from './random'

/** Where each option, step or choice of a question is shown. */
export type Presentation = readonly number[]

/**
 * The order in which a question is shown in a round. Options keep their authored order unless shuffling is on;
 * steps and choices are always shuffled, because their authored order is the answer.
 */
export function presentationOf(question: Question, round: { readonly seed: number; readonly shuffleOptions: boolean }): Presentation {
  const count = itemCount(question)
  const authored = Array.from({ length: count }, (_, i) => i)
  const isChoice = question.type === 'multiple-choice' || question.type === 'multiple-response'
  if (isChoice && !round.shuffleOptions) return authored
  const rng = seededRng(seedOf(round.seed, question.id))
  const order = shuffled(authored, rng)
  // Steps that happen to fall into the right order would show the answer.
  const isSorted = order.every((position, place) => position === place)
  return question.type === 'ordering' && isSorted ? [...order.slice(1), ...order.slice(0, 1)] : order
}

function itemCount(question: Question): number {
  switch (question.type) {
    case 'multiple-choice':
    case 'multiple-response':
      return question.options.length
    case 'ordering':
      return question.steps.length
    case 'matching':
      return matchChoices(question).length
    default:
      return assertNever(question)
  }
}

/** What can be matched: the distinct matches of the pairs, then the distractors. */
export const matchChoices = (question: MatchingQuestion): readonly string[] => [
  ...new Set([...question.pairs.map(pair => pair.match), ...(question.distractors ?? []).map(distractor => distractor.text)]),
]

/** An answer given in presented positions, as the page sends it. */
export type PresentedResponse = AuthoredResponse

/**
 * The same answer in authored positions, or undefined when it is not an answer to this question:
 * wrong type, a place that does not exist, a choice made twice, or not complete.
 */
export function toAuthored(question: Question, order: Presentation, response: PresentedResponse): AuthoredResponse | undefined {
  const at = (place: number) => (Number.isInteger(place) ? order[place] : undefined)
  switch (response.type) {
    case 'multiple-choice': {
      const chosen = at(response.chosen)
      return question.type === 'multiple-choice' && chosen !== undefined ? { type: 'multiple-choice', chosen } : undefined
    }
    case 'multiple-response': {
      if (question.type !== 'multiple-response') return undefined
      const chosen = complete(response.chosen.map(at))
      if (!chosen || new Set(chosen).size !== chosen.length || chosen.length !== keyCount(question.options)) return undefined
      return { type: 'multiple-response', chosen: chosen.sort((a, b) => a - b) }
    }
    case 'ordering': {
      if (question.type !== 'ordering') return undefined
      const steps = complete(response.order.map(at))
      if (!steps || steps.length !== question.steps.length || new Set(steps).size !== steps.length) return undefined
      return { type: 'ordering', order: steps }
    }
    case 'matching': {
      if (question.type !== 'matching') return undefined
      const choices = complete(response.choices.map(at))
      return choices && choices.length === question.pairs.length ? { type: 'matching', choices } : undefined
    }
    default:
      return assertNever(response)
  }
}

const complete = (positions: readonly (number | undefined)[]): number[] | undefined =>
  positions.every(position => position !== undefined) ? (positions as number[]) : undefined

/** How many options of a question are keys. */
export const keyCount = (options: readonly { readonly correct?: boolean | undefined }[]): number => options.filter(option => option.correct).length
