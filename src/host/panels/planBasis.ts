// All that a study plan is made from, brought together: exam, data, settings and history. Pure: no vscode.
import type { CatalogExam } from '../../core/content/catalog'
import type { Planning } from '../../core/content/planningSchema'
import type { Routes } from '../../core/content/routesSchema'
import { type Day, isDay } from '../../core/deadlines/calendar'
import { statusOn } from '../../core/deadlines/examStatus'
import type { LearnerState } from '../../core/journal/fold'
import { doneOf } from '../../core/plan/done'
import { emphasisOf } from '../../core/plan/emphasis'
import { makePlan, type PlanInput, type StudyPlan } from '../../core/plan/makePlan'
import { taskEvidence } from '../../core/readiness/weakness'
import type { PlanForm } from '../../protocol/plan'

export interface PlanBasis {
  readonly pack: CatalogExam
  readonly planning: Planning
  readonly routes: Pick<Routes, 'certifications'>
  readonly state: LearnerState
  /** The day of study as a date: shortly after midnight it is still yesterday. */
  readonly today: Day
  readonly language: string
  readonly form: PlanForm
}

/** Whether the exam is over for good on a day; an end that is only expected is none. */
const isOver = ({ pack, language }: Pick<PlanBasis, 'pack' | 'language'>, day: Day): boolean => {
  const { state, ends } = statusOn(pack.exam, language, day)
  return state === 'retired' && !ends?.expected
}

/** Whether there is an exam to plan for: not one that is retired today, or by the date that was chosen. */
export const canBeTaken = (basis: Pick<PlanBasis, 'pack' | 'language' | 'today' | 'form'>): boolean =>
  !isOver(basis, basis.today) && !(isDay(basis.form.examDate) && isOver(basis, basis.form.examDate))

/** The day that the plan leads to; undefined when there is none ahead. */
export const examDayOf = (basis: Pick<PlanBasis, 'pack' | 'language' | 'today' | 'form'>): Day | undefined =>
  isDay(basis.form.examDate) && basis.form.examDate > basis.today && canBeTaken(basis) ? basis.form.examDate : undefined

export const emphasisIn = ({ pack, state }: Pick<PlanBasis, 'pack' | 'state'>): ReadonlyMap<string, number> => emphasisOf(taskEvidence(pack, state))

export function planInput(basis: PlanBasis): PlanInput {
  const { pack, planning, routes, state, today, form } = basis
  return {
    exam: pack.exam,
    certification: routes.certifications.find(({ exams }) => exams.includes(pack.exam.id))?.id,
    planning,
    today,
    examDay: examDayOf(basis),
    hoursPerWeek: form.hoursPerWeek,
    choices: form,
    emphasis: form.useWeakness ? emphasisIn(basis) : new Map(),
    done: doneOf(state, pack.exam.id),
  }
}

interface Made {
  readonly basis: PlanBasis
  readonly choices: string
  readonly plan: StudyPlan
}

/** The last plan of each state of the learner: after an answer several views show it. */
const made = new WeakMap<LearnerState, Made>()

export function planOf(basis: PlanBasis): StudyPlan {
  const { pack, planning, routes, state, today, language, form } = basis
  const choices = JSON.stringify([today, language, form])
  const before = made.get(state)
  if (before?.choices === choices && before.basis.pack === pack && before.basis.planning === planning && before.basis.routes === routes) return before.plan
  const plan = makePlan(planInput(basis))
  made.set(state, { basis, choices, plan })
  return plan
}
