// Which tasks a learner is weak at, judged by first answers: those say what the exam will find.
import type { CatalogExam } from '../content/catalog'
import type { LearnerState } from '../journal/fold'
import { assumedCut } from '../mock/score'
import { firstExposureOf } from './evidence'

/** First answers below which a task is not judged. */
const enoughAnswers = 3

/** The first answers to the questions of one task. */
export interface TaskEvidence {
  readonly domainId: string
  readonly taskId: string
  readonly answers: number
  readonly right: number
}

/** For every task, in the order of the outline. An answer after the key was shown is no evidence. */
export const taskEvidence = ({ exam, questions }: CatalogExam, state: LearnerState): readonly TaskEvidence[] =>
  exam.domains.flatMap(domain =>
    domain.tasks.map(task => {
      const firsts = (questions[task.id] ?? []).flatMap(id => firstExposureOf(state, id) ?? [])
      return { domainId: domain.id, taskId: task.id, answers: firsts.length, right: firsts.filter(answer => answer.correct).length }
    })
  )

/** The share right with two answers at even chance added, so that three wrong ones do not outweigh thirty. */
const rate = ({ answers, right }: TaskEvidence) => (right + 1) / (answers + 2)

/** The tasks below the assumed cut, the weakest first. */
export const weakTasks = (tasks: readonly TaskEvidence[]): readonly TaskEvidence[] =>
  tasks.filter(({ answers, right }) => answers >= enoughAnswers && right * 100 < assumedCut.cut * answers).sort((a, b) => rate(a) - rate(b))
