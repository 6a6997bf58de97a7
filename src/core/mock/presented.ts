// The way back from a journaled answer to what the page shows, so that a resumed attempt shows what was chosen.
import type { Question } from '../content/questionSchema'
import type { AuthoredResponse } from '../journal/event'
import { type Presentation, type PresentedResponse, toAuthored } from '../session/present'

/** The answer in presented positions; undefined when it is not a complete answer to this question. */
export function toPresented(question: Question, order: Presentation, response: AuthoredResponse): PresentedResponse | undefined {
  const presented = placesOf(order, response)
  // Whatever comes back must be the same answer again; an answer to another revision may not be one any more.
  return toAuthored(question, order, presented) ? presented : undefined
}

function placesOf(order: Presentation, response: AuthoredResponse): PresentedResponse {
  const placeOf = (position: number) => order.indexOf(position)
  switch (response.type) {
    case 'multiple-choice':
      return { type: response.type, chosen: placeOf(response.chosen) }
    case 'multiple-response':
      return { type: response.type, chosen: response.chosen.map(placeOf).sort((a, b) => a - b) }
    case 'ordering':
      return { type: response.type, order: response.order.map(placeOf) }
    case 'matching':
      return { type: response.type, choices: response.choices.map(placeOf) }
  }
}
