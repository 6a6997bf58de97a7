// What the mock-exam page may send, checked by hand as everything from a page.
import type { AttemptRef, MockPageState, MockRef, MockSpot } from '../../protocol/mock'
import type { Confidence, Response } from '../../protocol/practice'
import { check, isId, isObject, isPlace, parseConfidence, parseResponse } from './practiceMessages'

export function parseAttempt(value: unknown): AttemptRef {
  check(isObject(value) && isId(value.mockId))
  return { mockId: value.mockId }
}

export function parseMockRef(value: unknown): MockRef {
  check(isObject(value) && isId(value.mockId) && isId(value.questionId) && isPlace(value.revision))
  return { mockId: value.mockId, questionId: value.questionId, revision: value.revision }
}

export function parseMockAnswer(value: unknown): { readonly response: Response | null; readonly confidence: Confidence | null } {
  check(isObject(value) && (value.response === null || isObject(value.response)))
  return { response: value.response === null ? null : parseResponse(value.response), confidence: parseConfidence(value.confidence) }
}

export function parseFlag(value: unknown): { readonly questionId: string; readonly on: boolean } {
  check(isObject(value) && isId(value.questionId) && typeof value.on === 'boolean')
  return { questionId: value.questionId, on: value.on }
}

function parseSpot(value: unknown): MockSpot | undefined {
  if (!isObject(value)) return undefined
  if (value.at === 'review' || value.at === 'result') return { at: value.at }
  return (value.at === 'question' || value.at === 'item') && isPlace(value.index) ? { at: value.at, index: value.index } : undefined
}

/** What a page kept over a reload, as far as it concerns the host: which attempt to show, and where in it. */
export function parseMockPage(value: unknown): (Pick<MockPageState, 'mockId'> & Partial<Pick<MockPageState, 'spot'>>) | undefined {
  if (!isObject(value) || !isId(value.mockId)) return undefined
  const spot = parseSpot(value.spot)
  return spot ? { mockId: value.mockId, spot } : { mockId: value.mockId }
}
