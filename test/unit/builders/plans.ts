// Inputs of study plans for tests: real data, small and odd exams.
import fc from 'fast-check'
import { loadFactData } from '../../../src/core/content/factData'
import type { Planning } from '../../../src/core/content/planningSchema'
import type { Routes } from '../../../src/core/content/routesSchema'
import { planLevels } from '../../../src/core/journal/event'
import type { PlanInput } from '../../../src/core/plan/makePlan'
import type { PlanBlock, PlanDay } from '../../../src/core/plan/plan'
import { dateOf, mondayOf } from '../../../src/core/progress/weeks'
import { studyDayOfDate } from '../../../src/core/schedule/studyDay'
import { dataText, realExam, realExamIds } from './exams'

function read<K extends 'planning' | 'routes'>(name: K) {
  const { value, issues } = loadFactData(name, dataText(`facts/${name}.yaml`))
  if (!value) throw new Error(JSON.stringify(issues))
  return value
}
export const planning: Planning = read('planning')
export const routes: Routes = read('routes')

export const realExams = realExamIds.map(realExam)
export const certificationOf = (examId: string): string | undefined => routes.certifications.find(({ exams }) => exams.includes(examId))?.id

/** MLA-C02 from Monday 23 November 2026 on, 8 hours a week on five days, for who knows ML. */
export function planInputOf(overrides: Partial<PlanInput> = {}): PlanInput {
  const exam = overrides.exam ?? realExam('mla-c02')
  return {
    exam,
    certification: certificationOf(exam.id),
    planning,
    today: '2026-11-23',
    examDay: '2027-02-12',
    hoursPerWeek: 8,
    choices: { weekdays: [1, 2, 3, 4, 5], level: 'ml-new-to-aws', known: [], weeksOff: [] },
    emphasis: new Map(),
    done: [],
    ...overrides,
  }
}

const today = studyDayOfDate('2026-11-22')

/** Any plan: of a real exam, with and without a date, days off, weeks off, known and weak tasks, and a history. */
export const anyPlan: fc.Arbitrary<PlanInput> = fc
  .record({
    exam: fc.constantFrom(...realExams),
    start: fc.integer({ min: 0, max: 20 }),
    length: fc.option(fc.integer({ min: 1, max: 300 }), { nil: undefined }),
    hours: fc.integer({ min: 2, max: 160 }).map(halves => halves / 2),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    level: fc.constantFrom(...planLevels),
    off: fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 4 }),
    picks: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 6 }),
    weak: fc.array(fc.record({ task: fc.integer({ min: 0, max: 40 }), by: fc.double({ min: 1, max: 2, noNaN: true }) }), { maxLength: 3 }),
    done: fc.array(
      fc.record({
        back: fc.integer({ min: 0, max: 30 }),
        task: fc.option(fc.integer({ min: 0, max: 40 })),
        isMock: fc.boolean(),
        minutes: fc.integer({ min: 0, max: 400 }),
      }),
      { maxLength: 8 }
    ),
  })
  .map(({ exam, start, length, hours, weekdays, level, off, picks, weak, done }) => {
    const ids = exam.domains.flatMap(({ tasks }) => tasks.map(({ id }) => id))
    const idAt = (place: number): string => ids[place % ids.length] ?? ''
    const first = today + start
    return planInputOf({
      exam,
      today: dateOf(first),
      examDay: length === undefined ? undefined : dateOf(first + length),
      hoursPerWeek: hours,
      choices: { weekdays, level, known: [...new Set(picks.map(idAt))], weeksOff: off.map(weeks => dateOf(mondayOf(first) + 7 * weeks)) },
      emphasis: new Map(weak.map(({ task, by }) => [idAt(task), by])),
      done: done.map(({ back, task, isMock, minutes }) => ({ day: first - back, taskId: isMock || task === null ? null : idAt(task), isMock, minutes })),
    })
  })

export const daysIn = ({ weeks }: { readonly weeks: readonly { readonly days: readonly PlanDay[] }[] }): readonly PlanDay[] => weeks.flatMap(({ days }) => days)
export const blocksIn = (plan: Parameters<typeof daysIn>[0]): readonly PlanBlock[] => daysIn(plan).flatMap(({ blocks }) => blocks)
export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
