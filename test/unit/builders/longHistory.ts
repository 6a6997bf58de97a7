// Years of study, as files hold them: for what must stay quick however long the history is.
import { encodeLine, encodeValue } from '../../../src/core/journal/codec'
import { eventId, type Happening, type JournalEvent } from '../../../src/core/journal/event'
import { segmentLimits } from '../../../src/core/journal/segmentWriter'
import type { FileStore } from '../../../src/core/ports'
import { seededRng } from '../../../src/core/session/random'

const day = 86_400_000
const roundLength = 20

/** Events of windows that were open one after the other, two rounds a day; answers, cards, a few undos, bookmarks and flags. */
export function* longHistory(count: number, { questions = 900, start = Date.UTC(2024, 0, 8, 18) } = {}): Generator<readonly JournalEvent[]> {
  const rng = seededRng(count)
  const pick = (length: number) => Math.floor(rng() * length)
  let made = 0
  for (let window = 0; made < count; window++) {
    const events: JournalEvent[] = []
    const writer = Array.from({ length: 18 }, () => pick(16).toString(16)).join('')
    let mono = 5_000
    const add = (happening: Happening, ms = 500) => {
      mono += ms
      events.push({
        v: 1,
        device: '0123456789ab',
        writer,
        seq: events.length + 1,
        t: start + Math.floor(window / 2) * day + (window % 2) * 3_600_000 + mono,
        tz: 60,
        mono,
        ...happening,
      })
    }
    for (let round = 0; round < 3; round++) {
      const sessionId = `${writer}-${round}`
      const questionIds = Array.from({ length: roundLength }, () => questionIdOf(pick(questions)))
      add({ kind: 'session-start', sessionId, scope: { examId: 'mls-c01' }, mode: 'due', questionIds, seed: pick(1e9), shuffleOptions: true })
      for (const questionId of questionIds) {
        const elapsedMs = 8_000 + pick(60_000)
        const dice = rng()
        if (dice < 0.12)
          add({ kind: 'card-review', sessionId, cardId: questionId.replace('question', 'card'), rating: rng() < 0.8 ? 'good' : 'again', elapsedMs }, elapsedMs)
        else
          add(
            {
              kind: 'answer',
              sessionId,
              questionId,
              revision: 1,
              response: { type: 'multiple-choice', chosen: pick(4) },
              correct: rng() < 0.7,
              confidence: 'sure',
              elapsedMs,
            },
            elapsedMs
          )
        if (dice > 0.98) add({ kind: 'undo', target: eventId(events.at(-1) as JournalEvent) })
        if (dice > 0.96) add({ kind: rng() < 0.5 ? 'bookmark' : 'suspend', questionId, on: rng() < 0.6 })
      }
      add({ kind: 'session-end', sessionId })
    }
    made += events.length
    yield made > count ? events.slice(0, events.length - (made - count)) : events
  }
}

const questionIdOf = (n: number) => `mls-c01.${1 + (n % 4)}.${1 + (n % 5)}.question-about-topic-${n}`

/** Puts it on the disk as windows left it behind: sealed segments, and the slots of the last one. */
export async function writeHistory(files: FileStore, windows: Iterable<readonly JournalEvent[]>): Promise<void> {
  for (const events of windows) {
    const [first] = events
    const folder = `log/${first?.device}/${first?.writer}`
    for (let from = 0, segment = 1; from < events.length; from += segmentLimits.events, segment++) {
      const part = events.slice(from, from + segmentLimits.events)
      const isFull = part.length === segmentLimits.events
      const path = `${folder}/${String(segment).padStart(5, '0')}.${isFull ? 'sealed' : 'a'}.jsonl`
      const text = part.map(encodeLine).join('')
      await files.write(path, new TextEncoder().encode(isFull ? encodeValue({ journal: 1, events: part.length }) + text : text))
    }
  }
}
