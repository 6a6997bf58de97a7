// What a study plan is: whole blocks of study on days, week by week, up to the exam or until everything is covered.
import type { Day } from '../deadlines/calendar'

/** In this order, whatever a plan is for. */
export const phases = ['diagnose', 'learn', 'practise', 'mock', 'final'] as const
export type Phase = (typeof phases)[number]

/** Study of one phase on one day. */
export interface PlanBlock {
  readonly phase: Phase
  readonly minutes: number
  /** What the block is about, with the minutes of each, which add up to its own; empty for the phases that are about the whole exam. */
  readonly tasks: readonly { readonly taskId: string; readonly minutes: number }[]
}

export interface PlanDay {
  readonly day: Day
  /** In the order of study; never empty. */
  readonly blocks: readonly PlanBlock[]
}

/** A week from Monday to Sunday, as much of it as lies within the plan. */
export interface PlanWeek {
  readonly from: Day
  readonly to: Day
  /** Without new material by choice: reviews only. */
  readonly isOff: boolean
  /** Days with study. */
  readonly days: readonly PlanDay[]
}

export const minutesOfDay = ({ blocks }: PlanDay): number => blocks.reduce((sum, { minutes }) => sum + minutes, 0)
export const minutesOfWeek = ({ days }: PlanWeek): number => days.reduce((sum, day) => sum + minutesOfDay(day), 0)
