// A study plan from today on. Pure, and made anew from what has been done: who falls behind gets a plan that fits the time left.
import type { Exam } from '../content/examSchema'
import type { Planning } from '../content/planningSchema'
import { type Day, daysBetween } from '../deadlines/calendar'
import type { PlanChoices, PlanLevel } from '../journal/event'
import { apportion } from '../mock/apportion'
import { dateOf, daysPerWeek, mondayOf, weekdayOf } from '../progress/weeks'
import { type StudyDay, studyDayOfDate } from '../schedule/studyDay'
import { type DoneEntry, doneBlocks, minutesDone } from './done'
import type { PlanBlock, PlanDay, PlanWeek } from './plan'
import { blocksOf, shareLeft, type Unit, unitsOf, type WorkloadInput, workloadOf } from './workload'

export interface PlanInput {
  readonly exam: Pick<Exam, 'id' | 'level' | 'domains'>
  /** The certification of the exam, by which hours are known; undefined for an exam that none has. */
  readonly certification: string | undefined
  readonly planning: Planning
  readonly today: Day
  /** The day of the exam, after today; undefined for a plan that takes as long as the hours need. */
  readonly examDay: Day | undefined
  readonly hoursPerWeek: number
  readonly choices: Pick<PlanChoices, 'weekdays' | 'level' | 'known' | 'weeksOff'>
  /** By how much the time of a task is multiplied because it is weak; empty when only the weights count. */
  readonly emphasis: ReadonlyMap<string, number>
  readonly done: readonly DoneEntry[]
}

/** Hours, from the least that is thought to do to the most that is thought to be needed. */
export interface HoursRange {
  readonly low: number
  readonly high: number
}

export interface StudyPlan {
  /**
   * `enough`: the time given reaches for the lower end of the suggested hours. `short`: it does not, but every task has its place.
   * `impossible`: not even that, and there are no weeks.
   */
  readonly verdict: 'enough' | 'short' | 'impossible'
  readonly suggested: HoursRange
  readonly weeks: readonly PlanWeek[]
  /** What is laid on days, and what was done before. */
  readonly plannedMinutes: number
  readonly doneMinutes: number
  /** Hours a week that the plan takes: fewer than are given when there is more time than is needed. */
  readonly hoursPerWeek: number
}

/** The longest that a plan runs, in days. */
const horizon = 3_700

export function suggestedHours(planning: Planning, exam: Pick<Exam, 'level'>, certification: string | undefined, level: PlanLevel): HoursRange {
  const { hours } = planning
  return (
    (hours.find(row => row.certification === certification) ?? hours.find(({ levels }) => levels.includes(exam.level)) ?? hours[0])?.[level] ?? {
      low: 0,
      high: 0,
    }
  )
}

const workloadInput = ({ exam, planning, choices, emphasis, done }: PlanInput): WorkloadInput => ({
  ...{ domains: exam.domains, planning, emphasis, known: choices.known },
  done: doneBlocks(
    done,
    exam.domains.flatMap(({ tasks }) => tasks.map(({ id }) => id)),
    planning.blockMinutes
  ),
})

/** Suggested hours of an input in blocks of the whole plan, less what known tasks save. */
function suggestedBlocks(input: PlanInput): HoursRange {
  const { planning, exam, certification, choices } = input
  const { low, high } = suggestedHours(planning, exam, certification, choices.level)
  const share = shareLeft(workloadInput(input))
  const blocks = (hours: number): number => Math.round((hours * share * 60) / planning.blockMinutes)
  return { low: blocks(low), high: blocks(high) }
}

/** What fits on days: a week's blocks are spread evenly over its days of study, what is over on the first of them. */
class Calendar {
  private readonly first: StudyDay
  private readonly off: ReadonlySet<StudyDay>
  private readonly shares: readonly number[]

  constructor(
    private readonly input: PlanInput,
    weekBlocks: number
  ) {
    const { choices, today } = input
    this.first = studyDayOfDate(today)
    this.off = new Set(choices.weeksOff.map(day => mondayOf(studyDayOfDate(day))))
    const days = [...new Set(choices.weekdays)].sort((a, b) => a - b)
    const parts = apportion(
      weekBlocks,
      days.map(() => 1)
    )
    this.shares = Array.from({ length: daysPerWeek }, (_, i) => parts[days.indexOf(i + 1)] ?? 0)
  }

  isOff(day: StudyDay): boolean {
    return this.off.has(mondayOf(day))
  }

  /** Blocks that a day holds; today holds what was not done yet. */
  room(day: StudyDay): number {
    if (this.isOff(day)) return 0
    const share = this.shares[weekdayOf(day)] ?? 0
    if (day !== this.first) return share
    const { done, planning } = this.input
    return Math.max(0, share - Math.floor(minutesDone(done.filter(entry => entry.day === day)) / planning.blockMinutes + 1e-9))
  }

  /** Blocks that the days up to the exam hold. */
  roomUntil(exam: StudyDay): number {
    let sum = 0
    for (let day = this.first; day < exam; day++) sum += this.room(day)
    return sum
  }
}

const weekBlocksOf = ({ hoursPerWeek, planning }: PlanInput): number => Math.floor((hoursPerWeek * 60) / planning.blockMinutes + 1e-9)
const lastDay = ({ today, examDay }: PlanInput): StudyDay =>
  Math.min(studyDayOfDate(examDay ?? today) + (examDay ? 0 : horizon), studyDayOfDate(today) + horizon)

/** Blocks that are left of the lower end of the suggested hours. */
const leastNeeded = (input: PlanInput): number => blocksOf(workloadOf(suggestedBlocks(input).low, workloadInput(input)))

/** Whether the time given reaches for the lower end of the suggested hours. */
export const isEnough = (input: PlanInput): boolean => new Calendar(input, weekBlocksOf(input)).roomUntil(lastDay(input)) >= leastNeeded(input)

export function makePlan(input: PlanInput): StudyPlan {
  const { planning, examDay, done } = input
  const workload = workloadInput(input)
  const range = suggestedBlocks(input)
  const { low, high } = range
  const hoursOf = (blocks: number): number => Math.round((blocks * planning.blockMinutes) / 60)
  const given = weekBlocksOf(input)
  const end = lastDay(input)
  const room = new Calendar(input, given).roomUntil(end)
  const enough = room >= leastNeeded(input)
  // As much as fits, up to what is suggested; without a date the middle of that.
  const most = examDay === undefined ? Math.round((low + high) / 2) : enough ? high : low
  let total = most
  while (total > 0 && blocksOf(workloadOf(total, workload)) > room) total--
  const left = workloadOf(total, workload)
  const needed = blocksOf(left)
  const common = { suggested: { low: hoursOf(low), high: hoursOf(high) }, doneMinutes: minutesDone(done) }
  if (needed > room) return { ...common, verdict: 'impossible', weeks: [], plannedMinutes: 0, hoursPerWeek: 0 }
  let weekBlocks = given
  if (examDay !== undefined) while (weekBlocks > 1 && new Calendar(input, weekBlocks - 1).roomUntil(end) >= needed) weekBlocks--
  const weeks = lay(input, new Calendar(input, weekBlocks), unitsOf(left), end)
  return {
    ...common,
    verdict: enough ? 'enough' : 'short',
    weeks,
    plannedMinutes: needed * planning.blockMinutes,
    hoursPerWeek: (weekBlocks * planning.blockMinutes) / 60,
  }
}

/** Opening blocks from today on, closing ones as late as can be before a date; without one they follow at once. */
function lay(input: PlanInput, calendar: Calendar, { opening, closing }: ReturnType<typeof unitsOf>, end: StudyDay): readonly PlanWeek[] {
  const first = studyDayOfDate(input.today)
  const days = new Map<StudyDay, Unit[]>()
  const put = (day: StudyDay, units: readonly Unit[]): void => {
    if (units.length > 0) days.set(day, [...(days.get(day) ?? []), ...units])
  }
  const inOrder = input.examDay === undefined ? [...opening, ...closing] : opening
  let at = 0
  for (let day = first; day < end && at < inOrder.length; day++) {
    const units = inOrder.slice(at, at + calendar.room(day))
    at += units.length
    put(day, units)
  }
  if (input.examDay !== undefined) {
    const later: [StudyDay, readonly Unit[]][] = []
    let rest = closing.length
    for (let day = end - 1; day >= first && rest > 0; day--) {
      const free = calendar.room(day) - (days.get(day)?.length ?? 0)
      const units = closing.slice(Math.max(0, rest - free), rest)
      rest -= units.length
      later.unshift([day, units])
    }
    for (const [day, units] of later) put(day, units)
  }
  return weeksOf(input, calendar, days)
}

function weeksOf(input: PlanInput, calendar: Calendar, days: ReadonlyMap<StudyDay, readonly Unit[]>): readonly PlanWeek[] {
  const studied = [...days.keys()]
  const from = studyDayOfDate(input.today)
  const last = Math.max(from, ...studied)
  // A week of which no day of study is left is over.
  const start = Math.min(last, ...studied) >= mondayOf(from) + daysPerWeek ? mondayOf(from) + daysPerWeek : from
  const weeks: PlanWeek[] = []
  for (let monday = mondayOf(start); monday <= last; monday += daysPerWeek) {
    const ofWeek = Array.from({ length: daysPerWeek }, (_, i) => monday + i)
    weeks.push({
      from: dateOf(monday),
      to: dateOf(Math.min(monday + daysPerWeek - 1, input.examDay === undefined ? Infinity : studyDayOfDate(input.examDay))),
      isOff: calendar.isOff(monday),
      days: ofWeek.flatMap((day): PlanDay[] => {
        const units = days.get(day)
        return units ? [{ day: dateOf(day), blocks: blocksFrom(units, input.planning.blockMinutes) }] : []
      }),
    })
  }
  return weeks
}

/** Units of one phase make one block: of a task while it is learnt, of all that is mixed while it is practised. */
function blocksFrom(units: readonly Unit[], minutes: number): readonly PlanBlock[] {
  const blocks: { phase: PlanBlock['phase']; minutes: number; tasks: { taskId: string; minutes: number }[] }[] = []
  for (const { phase, taskId } of units) {
    let block = blocks.at(-1)
    const isOther = phase === 'learn' && block?.tasks[0]?.taskId !== taskId
    if (!block || block.phase !== phase || isOther) {
      block = { phase, minutes: 0, tasks: [] }
      blocks.push(block)
    }
    block.minutes += minutes
    if (taskId === null) continue
    const task = block.tasks.find(item => item.taskId === taskId)
    if (task) task.minutes += minutes
    else block.tasks.push({ taskId, minutes })
  }
  return blocks
}

/** What would give enough time, each of them alone; undefined where it would not. */
export interface Advice {
  readonly hoursPerWeek: number | undefined
  readonly examDay: Day | undefined
  /** Whether studying in the weeks off would do. */
  readonly withoutWeeksOff: boolean
}

/** The most hours that a week is planned for. */
export const maxHoursPerWeek = 80

/** For a plan to a date that has not enough time. */
export function adviceFor(input: PlanInput): Advice {
  const enoughWith = (change: Partial<PlanInput>): boolean => isEnough({ ...input, ...change })
  let hoursPerWeek: number | undefined
  for (let hours = Math.floor(input.hoursPerWeek) + 1; hours <= maxHoursPerWeek && hoursPerWeek === undefined; hours++)
    if (enoughWith({ hoursPerWeek: hours })) hoursPerWeek = hours
  const calendar = new Calendar(input, weekBlocksOf(input))
  const first = studyDayOfDate(input.today)
  const needed = leastNeeded(input)
  let room = 0
  let day = first
  while (room < needed && day < first + horizon) room += calendar.room(day++)
  return {
    hoursPerWeek,
    examDay: room >= needed ? dateOf(day) : undefined,
    withoutWeeksOff: input.choices.weeksOff.length > 0 && enoughWith({ choices: { ...input.choices, weeksOff: [] } }),
  }
}

/**
 * Minutes that were to be done before today by the plan as it was on its first day, and were not. 0 for who is in time or ahead, and on
 * the first day.
 */
export function minutesMoved(input: PlanInput, start: Day): number {
  if (daysBetween(start, input.today) <= 0) return 0
  const [first, today] = [studyDayOfDate(start), studyDayOfDate(input.today)]
  const asPlanned = makePlan({ ...input, today: start, done: input.done.filter(({ day }) => day < first) })
  const planned = asPlanned.weeks
    .flatMap(({ days }) => days)
    .filter(({ day }) => day < input.today)
    .reduce((sum, { blocks }) => sum + blocks.reduce((total, { minutes }) => total + minutes, 0), 0)
  const since = minutesDone(input.done.filter(({ day }) => day >= first && day < today))
  const { blockMinutes } = input.planning
  return Math.max(0, Math.ceil((planned - since) / blockMinutes - 1e-9) * blockMinutes)
}
