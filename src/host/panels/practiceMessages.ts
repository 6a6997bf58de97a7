// What a page may send, checked by hand: a page is outside the trust of the host.
import type { CardRating } from '../../core/journal/event'
import { type Confidence, type ItemRef, maxNoteLength, type QuestionRef, type Response } from '../../protocol/practice'

export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
export const isId = (value: unknown): value is string => typeof value === 'string' && value.length > 0 && value.length <= 200
export const isPlace = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0 && (value as number) < 1_000
const isPlaces = (value: unknown): value is number[] => Array.isArray(value) && value.length <= 32 && value.every(isPlace)

class MalformedMessage extends Error {
  constructor() {
    super('The page sent something that is not understood.')
  }
}

export function check(condition: boolean): asserts condition {
  if (!condition) throw new MalformedMessage()
}

export function parseSession(value: unknown): { readonly sessionId: string } {
  check(isObject(value) && isId(value.sessionId))
  return { sessionId: value.sessionId }
}

export function parseIndex(value: unknown): { readonly index: number } {
  check(isObject(value) && isPlace(value.index))
  return { index: value.index }
}

export function parseItem(value: unknown): ItemRef {
  check(isObject(value) && isId(value.sessionId) && isId(value.questionId))
  return { sessionId: value.sessionId, questionId: value.questionId }
}

export function parseRef(value: unknown): QuestionRef {
  check(isObject(value) && isId(value.sessionId) && isId(value.questionId) && isPlace(value.revision))
  return { sessionId: value.sessionId, questionId: value.questionId, revision: value.revision }
}

export function parseOn(value: unknown): { readonly on: boolean } {
  check(isObject(value) && typeof value.on === 'boolean')
  return { on: value.on }
}

export function parseWhat(value: unknown): { readonly what: 'missed' | 'same' } {
  check(isObject(value) && (value.what === 'missed' || value.what === 'same'))
  return { what: value.what }
}

export function parseRating(value: unknown): { readonly rating: CardRating } {
  check(isObject(value))
  const { rating } = value
  check(rating === 'again' || rating === 'hard' || rating === 'good' || rating === 'easy')
  return { rating }
}

export function parseText(value: unknown): { readonly text: string } {
  check(isObject(value) && typeof value.text === 'string' && value.text.length <= maxNoteLength)
  return { text: value.text.trim() }
}

export function parseAnswer(value: unknown): { readonly response: Response; readonly confidence: Confidence | null } {
  check(isObject(value) && isObject(value.response))
  return { response: parseResponse(value.response), confidence: parseConfidence(value.confidence) }
}

export function parseConfidence(value: unknown): Confidence | null {
  check(value === null || value === 'guessing' || value === 'unsure' || value === 'sure')
  return value
}

export function parseResponse(response: Record<string, unknown>): Response {
  switch (response.type) {
    case 'multiple-choice':
      check(isPlace(response.chosen))
      return { type: response.type, chosen: response.chosen }
    case 'multiple-response':
      check(isPlaces(response.chosen))
      return { type: response.type, chosen: response.chosen }
    case 'ordering':
      check(isPlaces(response.order))
      return { type: response.type, order: response.order }
    case 'matching':
      check(isPlaces(response.choices))
      return { type: response.type, choices: response.choices }
    default:
      throw new MalformedMessage()
  }
}

/** What a page kept over a reload: which round to show, and where. */
export function parsePageState(value: unknown): { readonly sessionId: string; readonly index: number } | undefined {
  return isObject(value) && isId(value.sessionId) && isPlace(value.index) ? { sessionId: value.sessionId, index: value.index } : undefined
}

/** The exam that a page kept over a reload; undefined when there is none. */
export const examIdOf = (value: unknown): string | undefined => (isObject(value) && isId(value.examId) ? value.examId : undefined)
