import type { Happening, JournalEvent } from '../../../src/core/journal/event'
import type { StudyHistory } from '../../../src/core/progress/history'
import { studyDayOfDate } from '../../../src/core/schedule/studyDay'

/** A Wednesday. */
export const today = studyDayOfDate('2026-02-11')

export const msPerDay = 86_400_000

/** Noon, UTC, so many days before today. */
export const noon = (daysAgo: number): number => (today - daysAgo) * msPerDay + 12 * 3_600_000

/** An answer to a question, or a review of a card. */
interface Activity {
  readonly card: boolean
  readonly elapsedMs: number
  readonly correct: boolean
  readonly first: boolean
}

export const activity = (daysAgo: number, overrides: Partial<Activity> = {}) => ({
  daysAgo,
  card: false,
  elapsedMs: 60_000,
  correct: true,
  first: true,
  ...overrides,
})

/** What was done by day. */
export function tallied(activities: readonly ReturnType<typeof activity>[]): StudyHistory['days'] {
  const score = (list: typeof activities) => ({ right: list.filter(item => item.correct).length, total: list.length })
  return new Map(
    activities.map(({ daysAgo }) => {
      const ofDay = activities.filter(item => item.daysAgo === daysAgo)
      const answers = ofDay.filter(item => !item.card)
      const elapsedMs = ofDay.reduce((sum, item) => sum + item.elapsedMs, 0)
      return [today - daysAgo, { answers: ofDay.length, elapsedMs, all: score(answers), first: score(answers.filter(item => item.first)) }]
    })
  )
}

/** Events at points in time, in UTC. */
export const at = (items: readonly (readonly [t: number, happening: Happening])[]): readonly JournalEvent[] =>
  items.map(([t, happening], i) => ({ v: 1, device: 'dev1', writer: 'w1', seq: i + 1, t, tz: 0, mono: i, ...happening }))
