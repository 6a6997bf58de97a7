// Answers as rows of a table, for spreadsheets, and back. A row has all that its event has, so that it can be imported again.
import { partsOfQuestionId } from '../content/catalog'
import { hasDate, isoTime, timeOfIso } from '../deadlines/calendar'
import { type AuthoredResponse, eventId, type JournalEvent, type StoredEvent } from './event'
import type { Pace } from './pace'
import { isWellFormed } from './wellFormed'

/** Names of the columns; they are found by name, in any order and among others. */
export const columns = [
  'time',
  'exam',
  'task',
  'question',
  'revision',
  'kind',
  'mode',
  'correct',
  'confidence',
  'rating',
  'seconds',
  'response',
  'session',
  'device',
  'writer',
  'seq',
  'utc offset',
  'clock',
] as const
export type Column = (typeof columns)[number]
export type Row = Readonly<Record<Column, string | number | boolean>>

type Answer = Extract<JournalEvent, { kind: 'answer' | 'card-review' | 'mock-answer' }>

const answerKinds: ReadonlySet<string> = new Set<Answer['kind']>(['answer', 'card-review', 'mock-answer'])

/** Whether the event says that the learner answered something; what it says may still be no more than its kind. */
export const isAnswerKind = (event: StoredEvent): boolean => answerKinds.has(event.kind)

/** One row for each answer, card review and answer of a mock exam that was not taken back. */
export async function rowsOf(events: readonly StoredEvent[], pace: Pace): Promise<readonly Row[]> {
  const undone = new Set<string>()
  const modes = new Map<string, string>()
  const answers: Answer[] = []
  for (const event of [...events]) {
    if (pace.isDue) await pace.rest()
    if (!isWellFormed(event)) continue
    if (event.kind === 'undo') undone.add(event.target)
    else if (event.kind === 'session-start') modes.set(event.sessionId, event.mode ?? 'topic')
    else if (event.kind === 'answer' || event.kind === 'card-review' || event.kind === 'mock-answer') answers.push(event)
  }
  const rows: Row[] = []
  for (const event of answers) {
    if (pace.isDue) await pace.rest()
    // An exam has no way back.
    if (event.kind === 'mock-answer' || !undone.has(eventId(event))) rows.push(rowOf(event, modes))
  }
  return rows
}

function rowOf(event: Answer, modes: ReadonlyMap<string, string>): Row {
  const question = event.kind === 'card-review' ? event.cardId : event.questionId
  const session = event.kind === 'mock-answer' ? event.mockId : event.sessionId
  const { examId, taskId } = partsOfQuestionId(question)
  return {
    time: isoTime(event.t),
    exam: examId,
    task: taskId,
    question,
    revision: event.kind === 'card-review' ? '' : event.revision,
    kind: event.kind,
    mode: modeOf(event, modes.get(session)),
    correct: event.kind === 'card-review' ? '' : event.correct,
    confidence: event.kind === 'card-review' ? '' : (event.confidence ?? ''),
    rating: event.kind === 'card-review' ? event.rating : '',
    seconds: event.elapsedMs / 1_000,
    response: event.kind === 'card-review' ? '' : responseInWords(event.response),
    session,
    device: event.device,
    writer: event.writer,
    seq: event.seq,
    'utc offset': event.tz,
    clock: event.mono,
  }
}

/** `cram` says what the answer says of itself; every other mode is that of its round. */
function modeOf(event: Answer, mode = ''): string {
  if (event.kind === 'mock-answer') return 'mock'
  if (event.cram) return 'cram'
  return mode === 'cram' ? '' : mode
}

/** The event of a row as a file has it, all texts; undefined when it is not one of ours. */
export function eventOfRow(row: Readonly<Record<Column, string>>): JournalEvent | undefined {
  const t = timeOfIso(row.time)
  if (t === undefined || !hasDate(t)) return undefined
  const stamp = { v: 1, device: row.device, writer: row.writer, seq: integer(row.seq), t, tz: integer(row['utc offset']), mono: integer(row.clock) }
  const elapsedMs = row.seconds === '' ? Number.NaN : Math.round(Number(row.seconds) * 1_000)
  const cram = row.mode === 'cram' ? { cram: true } : {}
  const given = {
    questionId: row.question,
    revision: integer(row.revision),
    response: responseOf(row.response),
    // Spreadsheets write their own capitals.
    correct: truths.get(row.correct.toLowerCase()),
    confidence: row.confidence === '' ? null : row.confidence,
    elapsedMs,
  }
  const happening =
    row.kind === 'card-review'
      ? { kind: row.kind, sessionId: row.session, cardId: row.question, rating: row.rating, elapsedMs, ...cram }
      : row.kind === 'mock-answer'
        ? { kind: row.kind, mockId: row.session, ...given }
        : { kind: row.kind, sessionId: row.session, ...given, ...cram }
  const event = { ...stamp, ...happening } as StoredEvent
  return event.device !== '' && event.writer !== '' && Number.isSafeInteger(event.seq) && isAnswerKind(event) && isWellFormed(event) ? event : undefined
}

const truths = new Map([
  ['true', true],
  ['false', false],
])

const integer = (cell: string) => (/^-?\d{1,15}$/.test(cell) ? Number(cell) : Number.NaN)

/** `multiple-response 1 3`: the authored positions, counted from one. */
function responseInWords(response: AuthoredResponse | null): string {
  if (response === null) return ''
  return [response.type, ...positionsOf(response).map(position => position + 1)].join(' ')
}

function positionsOf(response: AuthoredResponse): readonly number[] {
  switch (response.type) {
    case 'multiple-choice':
      return [response.chosen]
    case 'multiple-response':
      return response.chosen
    case 'ordering':
      return response.order
    case 'matching':
      return response.choices
  }
}

/** null for an empty cell; undefined when it says nothing that we know. */
function responseOf(cell: string): AuthoredResponse | null | undefined {
  if (cell === '') return null
  const [type, ...words] = cell.split(' ')
  const positions = words.map(word => integer(word) - 1)
  const [first] = positions
  switch (type) {
    case 'multiple-choice':
      return first === undefined || positions.length > 1 ? undefined : { type, chosen: first }
    case 'multiple-response':
      return { type, chosen: positions }
    case 'ordering':
      return { type, order: positions }
    case 'matching':
      return { type, choices: positions }
    default:
      return undefined
  }
}
