import type { Happening, JournalEvent } from '../../../src/core/journal/event'
import type { Activity } from '../../../src/core/progress/activity'
import { studyDayOfDate } from '../../../src/core/schedule/studyDay'

/** A Wednesday. */
export const today = studyDayOfDate('2026-02-11')

export const msPerDay = 86_400_000

/** Noon, UTC, so many days before today. */
export const noon = (daysAgo: number): number => (today - daysAgo) * msPerDay + 12 * 3_600_000

export const activity = (daysAgo: number, overrides: Partial<Activity> = {}): Activity => ({
  kind: 'answer',
  day: today - daysAgo,
  elapsedMs: 60_000,
  correct: true,
  first: true,
  confidence: null,
  ...overrides,
})

/** Events at points in time, in UTC. */
export const at = (items: readonly (readonly [t: number, happening: Happening])[]): readonly JournalEvent[] =>
  items.map(([t, happening], i) => ({ v: 1, device: 'dev1', writer: 'w1', seq: i + 1, t, tz: 0, mono: i, ...happening }))
