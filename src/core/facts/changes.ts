// What the mapping between exams says, and whether a change lies behind or ahead.
import type { Changes, ServiceChange } from '../content/changesSchema'
import { type Day, firstDay } from '../deadlines/calendar'

const strengths = ['strong', 'partial', 'touched'] as const
/** How strongly a task lives on in another exam. */
export type Strength = (typeof strengths)[number] | 'none'

/** The strongest of the places in which a task lives on. */
export const strengthOf = (places: Readonly<Record<string, Strength>> | undefined): Strength =>
  strengths.find(strength => Object.values(places ?? {}).includes(strength)) ?? 'none'

export interface ExamPair {
  readonly from: string
  readonly to: string
}

/** The pairs of exams that can be compared and of which `examId` is one: first those that lead on from it; versions of one exam before others. */
export function pairsOf({ mappings, revisions }: Changes, examId: string): readonly ExamPair[] {
  const all: readonly ExamPair[] = [...revisions, ...mappings.flatMap(({ from, reuse }) => Object.keys(reuse).map(to => ({ from, to })))]
  return [...all.filter(({ from }) => from === examId), ...all.filter(({ to }) => to === examId)].map(({ from, to }) => ({ from, to }))
}

/** Whether the change has come about on `today`. What ends can still be used on its last day. */
export const hasHappened = ({ change, on }: Pick<ServiceChange, 'change' | 'on'>, today: Day): boolean =>
  change === 'ended' ? firstDay(on) < today : firstDay(on) <= today
