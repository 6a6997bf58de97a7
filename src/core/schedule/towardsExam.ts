// The policy towards an exam date. FSRS spaces reviews so that each is as late as memory allows, for ever; a learner with a date wants
// to know the most on that day. So nothing waits for a day after the exam, and the last days hold one final pass over everything.
import { type Memory, retrievabilityOn } from './memory'
import type { StudyDay } from './studyDay'

/** A reviewed item as the policy sees it. */
export interface SeenItem {
  readonly id: string
  readonly memory: Memory
  /** The memory before the first review of today; undefined when the item was new then. */
  readonly memoryAtDawn: Memory | undefined
}

/** When an item is asked again before the exam. */
export interface Appointment {
  /** Never after the exam day. */
  readonly dueDay: StudyDay
  /** The one review of the final pass. */
  readonly finalPass: boolean
  /** Nothing is left to do for it before the exam; `dueDay` is the exam day then, and asks for nothing. */
  readonly settled: boolean
}

/**
 * Bounds of the final pass in days, and how many items a day it is planned for between them: half an hour at a minute each. The shorter
 * the pass, the more is recalled on the exam day, but the more there is to do on each of its days. Simulated with 200 items learnt in
 * 60 days (`test/bench/schedule.bench.ts`), the gain over plain FSRS with as many reviews, in points of recall, for learners whose memory
 * is as FSRS thinks and for others, and the reviews on the busiest day: 2 days 2.7 and 6.1 (102), 4 days 2.3 and 5.6 (55), 7 days 2.0 and
 * 4.6 (35), 10 days 1.8 and 4.5 (28), 14 days 1.5 and 3.9 (25), 21 days 1.2 and 2.9 (23).
 */
export const finalPassPlan = { minDays: 3, maxDays: 14, itemsPerDay: 30 } as const

/** How many days before the exam the final pass takes for so many items. The day of the exam is none of them. */
export const finalPassDays = (items: number): number =>
  Math.min(finalPassPlan.maxDays, Math.max(finalPassPlan.minDays, Math.ceil(items / finalPassPlan.itemsPerDay)))

/**
 * The appointments of `items`, which are all of the exam's.
 *
 * - Before the final pass FSRS decides, but what it would ask later than the first day of the pass is asked in the pass.
 * - In the pass every item not reviewed since its first day is asked once, the one least likely recalled on the exam day first, evenly
 *   over the days left. What is asked more than once is what FSRS asks again before the exam.
 * - On the exam day only what FSRS asks for is due; what the pass did not reach is let go.
 *
 * The places of the pass are those at dawn: an answer takes its item out and moves no other. The weakest come first so that days are left
 * to learn again what proves forgotten, and so that a missed day costs the least. (The strongest first would gain up to a point of recall
 * more in the simulation, from learners who miss no day.)
 */
export function towardsExam(items: readonly SeenItem[], today: StudyDay, examDay: StudyDay): (item: SeenItem) => Appointment {
  const firstDay = examDay - finalPassDays(items.filter(item => item.memoryAtDawn).length)
  const places = placesOf(items, firstDay, today, examDay)
  return ({ id, memory }) => {
    const place = places.get(id)
    const isDone = memory.lastDay >= Math.max(today, firstDay)
    if (place !== undefined && !isDone) return { dueDay: place, finalPass: true, settled: false }
    return { dueDay: Math.min(memory.dueDay, examDay), finalPass: false, settled: memory.dueDay > examDay }
  }
}

function placesOf(items: readonly SeenItem[], firstDay: StudyDay, today: StudyDay, examDay: StudyDay): ReadonlyMap<string, StudyDay> {
  const hasBegun = today >= firstDay
  const waiting = items
    .flatMap(({ id, memory, memoryAtDawn }) => {
      const known = hasBegun ? memoryAtDawn : memory
      const isWaiting = known && known.lastDay < firstDay && (hasBegun || known.dueDay >= firstDay)
      return isWaiting ? [{ id, recall: retrievabilityOn(known, examDay) }] : []
    })
    .sort((a, b) => a.recall - b.recall || (a.id < b.id ? -1 : 1))
  const start = Math.max(today, firstDay)
  const days = evenLoads(waiting.length, examDay - start).flatMap((load, i) => Array<StudyDay>(load).fill(start + i))
  return new Map(days.map((day, i) => [waiting[i]?.id ?? '', day]))
}

/**
 * How many of `count` items fall on each of `days` days: as even as can be, the larger loads last. So a plan that is followed today is
 * tomorrow's plan too.
 */
export const evenLoads = (count: number, days: number): readonly number[] => Array.from({ length: days }, (_, i) => Math.floor((count + i) / days))
