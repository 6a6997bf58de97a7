// What the progress panel costs with a long history: its view after one more answer, and the simulation behind the chance of passing.

import { itemsOf } from '../../src/core/content/catalog'
import type { StoredEvent } from '../../src/core/journal/event'
import { fold } from '../../src/core/journal/fold'
import { studyHistoryOf } from '../../src/core/progress/history'
import { readinessOf } from '../../src/core/readiness/readiness'
import { memoryOf } from '../../src/core/schedule/memory'
import { studyDayOf } from '../../src/core/schedule/studyDay'
import { seededRng } from '../../src/core/session/random'
import { memoriesInSlices } from '../../src/host/panels/memoriesInSlices'
import { progressView } from '../../src/host/panels/progressView'
import { answer } from '../unit/builders/events'
import { english, realExam } from '../unit/builders/exams'
import { fullBank } from '../unit/mock/builders'
import { median, printFigure } from './figure'

const answers = 50_000
const runs = 5
const msPerDay = 86_400_000
const now = Date.UTC(2026, 10, 25, 12)

const pack = fullBank(realExam('mls-c01'))
const ids = itemsOf(pack)
const rng = seededRng(1)
/** As they come from disk: objects that were parsed. */
const events: readonly StoredEvent[] = Array.from({ length: answers }, (_, i) => ({
  ...{ v: 1 as const, device: 'dev1', writer: 'w1', seq: i + 1, t: now - Math.round(((answers - i) / answers) * 700 * msPerDay), tz: 60, mono: i },
  ...answer(ids[Math.floor(rng() * ids.length)] ?? '', rng() < 0.75),
})).map(event => JSON.parse(JSON.stringify(event)))

const timed = (work: () => unknown): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

const taken = { slice: [] as number[], memories: [] as number[], readiness: [] as number[], history: [] as number[], view: [] as number[] }
for (let run = 0; run < runs; run++) {
  // A fold of its own, so that nothing is remembered from the run before.
  const state = fold(events)
  let began = performance.now()
  let longest = 0
  const start = began
  await memoriesInSlices(state, ids, {
    monotonic: () => performance.now(),
    sleep: async () => {
      longest = Math.max(longest, performance.now() - began)
      await new Promise(resolve => setTimeout(resolve, 0))
      began = performance.now()
    },
  })
  taken.memories.push(performance.now() - start)
  taken.slice.push(Math.max(longest, performance.now() - began))
  if (!ids.every(id => memoryOf(state, id))) throw new Error('A question was never answered.')
  let readiness = readinessOf({ pack, state, nowMs: now })
  taken.readiness.push(timed(() => (readiness = readinessOf({ pack, state, nowMs: now }))))
  let history = studyHistoryOf(state, pack.exam.id)
  taken.history.push(timed(() => (history = studyHistoryOf(state, pack.exam.id))))
  const today = studyDayOf(now, 60)
  const input = { pack, packs: [pack], state, today, examDay: undefined, examDate: '', date: '2026-11-25', language: 'en', t: english, readiness, history }
  taken.view.push(timed(() => progressView(input)))
}

printFigure('progress with 50,000 answers: memories, in slices', median(taken.memories), 'ms', 2_500)
printFigure('progress with 50,000 answers: longest slice of that', Math.max(...taken.slice), 'ms', 50)
printFigure('progress with 50,000 answers: readiness', median(taken.readiness), 'ms', 50)
printFigure('progress with 50,000 answers: history', median(taken.history), 'ms', 50)
printFigure('progress with 50,000 answers: view', median(taken.view), 'ms', 50)
