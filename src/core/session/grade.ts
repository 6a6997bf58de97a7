// Right or wrong: all or nothing, as in the exam. Works on authored positions, so no shuffle can change a verdict.
import type { Question } from '../content/questionSchema'
import type { AuthoredResponse } from '../journal/event'
import { matchChoices } from './present'

/** Whether the response is exactly the key. False when it is of another type than the question. */
export function isCorrect(question: Question, response: AuthoredResponse): boolean {
  switch (question.type) {
    case 'multiple-choice':
      return response.type === 'multiple-choice' && question.options[response.chosen]?.correct === true
    case 'multiple-response': {
      if (response.type !== 'multiple-response') return false
      const chosen = new Set(response.chosen)
      return question.options.every((option, i) => (option.correct === true) === chosen.has(i))
    }
    case 'ordering':
      return response.type === 'ordering' && response.order.length === question.steps.length && response.order.every((step, place) => step === place)
    case 'matching': {
      const choices = matchChoices(question)
      return response.type === 'matching' && question.pairs.every((pair, i) => choices[response.choices[i] ?? -1] === pair.match)
    }
  }
}
