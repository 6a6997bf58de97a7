// What a study day asks for: what is due, and how many new items may be begun.
import { type CatalogExam, itemsOf } from '../content/catalog'
import type { Scope } from '../journal/event'
import type { LearnerState } from '../journal/fold'
import { memoryOf } from '../schedule/memory'
import { dueOf, type ScheduledItem, type ScheduleInput, scheduleOf } from '../schedule/schedule'
import { type StudyDay, studyDayOf } from '../schedule/studyDay'
import { allItems, type Item, itemsInScope } from './items'

export interface TodayInput extends ScheduleInput {
  /** How many new items a day may begin. */
  readonly newPerDay: number
}

export interface Today {
  /** Every reviewed item of the scope that is not suspended. */
  readonly scheduled: readonly ScheduledItem[]
  /** Those due, the one most likely forgotten first. */
  readonly due: readonly ScheduledItem[]
  /** Never reviewed, in the order of the outline. */
  readonly unseen: readonly Item[]
  /** How many of the whole exam were begun today, in whatever round. */
  readonly begun: number
  /** How many of `unseen` may still be begun today. */
  readonly newLeft: number
}

export function todayOf(pack: CatalogExam, scope: Scope, input: TodayInput): Today {
  const items = itemsInScope(pack, scope, input.state)
  const inScope = new Set(items.map(({ id }) => id))
  const whole = itemsOf(pack)
  // The days before an exam are shared out among all of its items.
  const scheduled = scheduleOf(whole, input).filter(({ id }) => inScope.has(id))
  const unseen = items.filter(({ id }) => !memoryOf(input.state, id))
  const begun = whole.filter(id => firstReviewDay(input.state, id) === input.today).length
  const newLeft = Math.min(unseen.length, Math.max(0, input.newPerDay - begun))
  return { scheduled, due: dueOf(scheduled, input.today), unseen, begun, newLeft }
}

/** The study day on which an item was first reviewed; answers while cramming are no reviews. */
function firstReviewDay({ questions, cards }: LearnerState, id: string): StudyDay | undefined {
  const first = (questions.get(id)?.answers ?? cards.get(id))?.find(event => !event.cram)
  return first && studyDayOf(first.t, first.tz)
}

/** Why a review has nothing to ask. */
export type NothingDue =
  | { readonly kind: 'no-items' }
  | { readonly kind: 'all-suspended'; readonly count: number }
  | {
      readonly kind: 'waiting'
      /** How many items were reviewed before. */
      readonly reviewed: number
      /** When the next reviews come and how many on that day; undefined when none comes, or none before the exam. */
      readonly next: { readonly day: StudyDay; readonly count: number } | undefined
      /** Why no new item is begun: there is none, today's are begun, or the setting allows none. */
      readonly news: 'none' | 'used-up' | 'off'
      readonly unseen: number
      readonly begun: number
    }

/** The reason, for a scope in which `todayOf` finds nothing due and nothing new to begin. */
export function whyNothingDue(pack: CatalogExam, scope: Scope, input: TodayInput): NothingDue {
  const all = allItems(pack, scope)
  if (all.length === 0) return { kind: 'no-items' }
  if (all.every(({ id }) => input.state.suspended.has(id))) return { kind: 'all-suspended', count: all.length }
  const { scheduled, unseen, begun } = todayOf(pack, scope, input)
  const days = scheduled.filter(item => !item.settled).map(({ dueDay }) => dueDay)
  const day = Math.min(...days)
  return {
    kind: 'waiting',
    reviewed: scheduled.length,
    next: days.length === 0 ? undefined : { day, count: days.filter(other => other === day).length },
    news: unseen.length === 0 ? 'none' : input.newPerDay === 0 ? 'off' : 'used-up',
    unseen: unseen.length,
    begun,
  }
}
