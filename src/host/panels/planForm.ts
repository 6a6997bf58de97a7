// What is chosen for a study plan: from the settings, from what is stored, and from the page. Pure: no vscode.
import type { Exam } from '../../core/content/examSchema'
import { type Day, isDay } from '../../core/deadlines/calendar'
import { type PlanChoices, type PlanLevel, planLevels } from '../../core/journal/event'
import { maxHoursPerWeek } from '../../core/plan/makePlan'
import { dateOf, mondayOf } from '../../core/progress/weeks'
import { studyDayOfDate } from '../../core/schedule/studyDay'
import type { PlanForm } from '../../protocol/plan'
import { isObject } from './practiceMessages'

const defaults: Omit<PlanForm, 'examDate' | 'hoursPerWeek'> = {
  weekdays: [1, 2, 3, 4, 5],
  level: 'ml-new-to-aws',
  known: [],
  weeksOff: [],
  useWeakness: true,
}

/** Hours a week in halves, at least one. */
const soundHours = (hours: number): number => Math.min(maxHoursPerWeek, Math.max(1, Math.round(2 * hours) / 2))

/** The form as it is stored; without a plan, as one begins. */
export function storedForm(stored: PlanChoices | undefined, examDate: string, hoursPerWeek: number): PlanForm {
  const { weekdays, level, known, weeksOff, useWeakness } = stored ?? defaults
  return { examDate, hoursPerWeek: soundHours(hoursPerWeek), weekdays, level, known, weeksOff, useWeakness }
}

const listOf = <T>(value: unknown, isSound: (item: unknown) => item is T): readonly T[] | undefined =>
  Array.isArray(value) ? [...new Set(value.slice(0, 200).filter(isSound))] : undefined

const isWeekday = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 7
const isLevel = (value: unknown): value is PlanLevel => planLevels.some(level => level === value)

/** What the page sent, made sound: what is missing or not understood is as it was stored. */
export function readForm(value: unknown, before: PlanForm, exam: Exam): PlanForm {
  if (!isObject(value)) return soundForm(before, exam)
  const { examDate, hoursPerWeek, weekdays, level, known, weeksOff, useWeakness } = value
  return soundForm(
    {
      examDate: typeof examDate === 'string' && (examDate === '' || isDay(examDate)) ? examDate : before.examDate,
      hoursPerWeek: typeof hoursPerWeek === 'number' && Number.isFinite(hoursPerWeek) ? hoursPerWeek : before.hoursPerWeek,
      weekdays: listOf(weekdays, isWeekday) ?? before.weekdays,
      level: isLevel(level) ? level : before.level,
      known: listOf(known, item => typeof item === 'string') ?? before.known,
      weeksOff: listOf(weeksOff, (item): item is Day => typeof item === 'string' && isDay(item)) ?? before.weeksOff,
      useWeakness: typeof useWeakness === 'boolean' ? useWeakness : before.useWeakness,
    },
    exam
  )
}

/** In one order, so that two forms that mean the same are the same; without a day of study there would be no plan. */
function soundForm(form: PlanForm, exam: Exam): PlanForm {
  const tasks = exam.domains.flatMap(domain => domain.tasks.map(({ id }) => id))
  const weekdays = [...new Set(form.weekdays)].sort()
  return {
    ...form,
    hoursPerWeek: soundHours(form.hoursPerWeek),
    weekdays: weekdays.length > 0 ? weekdays : defaults.weekdays,
    known: tasks.filter(id => form.known.includes(id)),
    weeksOff: [...new Set(form.weeksOff.map(day => dateOf(mondayOf(studyDayOfDate(day)))))].sort(),
  }
}

export const sameForm = (a: PlanForm, b: PlanForm): boolean => JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b))
const inOrder = ({ examDate, hoursPerWeek, weekdays, level, known, weeksOff, useWeakness }: PlanForm): unknown => [
  ...[examDate, hoursPerWeek, weekdays, level, known, weeksOff, useWeakness],
]
