// Histories come from other machines, other versions and editors. What the fold reads must be what its type says:
// an event of a known kind that is not is kept, and passed over like one of an unknown kind.
import { hasDate, isDay } from '../deadlines/calendar'
import { type AuthoredResponse, type Happening, type JournalEvent, planLevels, type StoredEvent } from './event'

type Check = (value: unknown) => boolean

const text: Check = value => typeof value === 'string'
const texts: Check = value => Array.isArray(value) && value.every(text)
const truth: Check = value => typeof value === 'boolean'
const number: Check = value => typeof value === 'number' && Number.isFinite(value)
const duration: Check = value => number(value) && (value as number) >= 0
const day: Check = value => typeof value === 'string' && isDay(value)
const listOf =
  (check: Check): Check =>
  value =>
    Array.isArray(value) && value.every(check)
const positions: Check = value => Array.isArray(value) && value.every(number)
const oneOf =
  (...allowed: readonly (string | null | true)[]): Check =>
  value =>
    allowed.some(item => item === value)
const or =
  (check: Check, other: unknown): Check =>
  value =>
    value === other || check(value)
const optional = (check: Check) => or(check, undefined)
/** Runs for each event of a long history. */
function fields(shape: Readonly<Record<string, Check>>): Check {
  const list = Object.entries(shape)
  return value => {
    if (typeof value !== 'object' || value === null) return false
    for (const [key, check] of list) if (!check((value as Record<string, unknown>)[key])) return false
    return true
  }
}

const responses: { readonly [T in AuthoredResponse['type']]: Check } = {
  'multiple-choice': fields({ chosen: number }),
  'multiple-response': fields({ chosen: positions }),
  ordering: fields({ order: positions }),
  matching: fields({ choices: positions }),
}
const response: Check = value => {
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined
  return typeof type === 'string' && Object.hasOwn(responses, type) && responses[type as AuthoredResponse['type']](value)
}
const confidence = oneOf('guessing', 'unsure', 'sure', null)
const switchOf = (owner: string) => fields({ [owner]: text, on: truth })

const checks: { readonly [K in Happening['kind']]: Check } = {
  'session-start': fields({
    sessionId: text,
    scope: fields({ examId: text, domainId: optional(text), taskId: optional(text), questionIds: optional(texts) }),
    mode: optional(oneOf('topic', 'due', 'weak', 'new', 'missed', 'custom', 'cram')),
    questionIds: texts,
    seed: number,
    shuffleOptions: truth,
  }),
  answer: fields({
    sessionId: text,
    questionId: text,
    revision: number,
    response,
    correct: truth,
    confidence,
    elapsedMs: duration,
    cram: optional(oneOf(true)),
  }),
  'card-review': fields({
    sessionId: text,
    cardId: text,
    rating: oneOf('again', 'hard', 'good', 'easy'),
    elapsedMs: duration,
    cram: optional(oneOf(true)),
  }),
  flag: fields({ sessionId: text, questionId: text, on: truth }),
  bookmark: switchOf('questionId'),
  suspend: switchOf('questionId'),
  note: fields({ questionId: text, text }),
  'session-end': fields({ sessionId: text }),
  'mock-start': fields({
    mockId: text,
    examId: text,
    size: oneOf('full', 'half', 'short'),
    questionIds: texts,
    unscoredIds: texts,
    seed: number,
    shuffleOptions: truth,
    budgetMs: or(duration, null),
    extended: truth,
  }),
  'mock-answer': fields({
    mockId: text,
    questionId: text,
    revision: number,
    response: or(response, null),
    correct: truth,
    confidence,
    elapsedMs: duration,
  }),
  'mock-flag': fields({ mockId: text, questionId: text, on: truth }),
  'mock-pause': switchOf('mockId'),
  'mock-submit': fields({ mockId: text, reason: oneOf('submitted', 'time') }),
  resource: fields({ resourceId: text, status: oneOf('to-do', 'doing', 'done', null) }),
  'study-time': fields({ examId: text, taskId: or(text, null), resourceId: or(text, null), minutes: duration }),
  step: fields({ examId: text, stepId: text, on: truth }),
  plan: fields({
    examId: text,
    plan: or(
      fields({
        start: day,
        weekdays: listOf(value => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 7),
        level: oneOf(...planLevels),
        known: texts,
        weeksOff: listOf(day),
        useWeakness: truth,
      }),
      null
    ),
  }),
  undo: fields({ target: text }),
}

/** Whether this version knows what the event says: its version, its kind, and every field of that kind. */
export function isWellFormed(event: StoredEvent): event is JournalEvent {
  if (!isKnownKind(event) || !hasDate(event.t) || !number(event.tz) || !number(event.mono)) return false
  return checks[event.kind](event)
}

/** Whether this version has a meaning for the kind. */
export const isKnownKind = (event: StoredEvent): event is StoredEvent & { readonly kind: Happening['kind'] } =>
  event.v === 1 && Object.hasOwn(checks, event.kind)
