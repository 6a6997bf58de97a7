// What to do next, the most urgent first: a running exam, what is due, what was left, what is weak; then how it went.
import * as vscode from 'vscode'
import type { CatalogExam } from '../../core/content/catalog'
import { type LearnerState, unfinishedSession } from '../../core/journal/fold'
import { attemptsAt, runningMock } from '../../core/mock/attempts'
import { isOver, submitsAt } from '../../core/mock/clock'
import { mockResult } from '../../core/mock/result'
import { percentOf } from '../../core/mock/score'
import { taskEvidence, weakTasks } from '../../core/readiness/weakness'
import { questionsInScope, tallyOf } from '../../core/session/gather'
import { missedIn } from '../../core/session/missed'
import { commandIds } from '../ids'
import { t } from '../l10n'
import { questionCount } from '../labels'
import type { Services } from '../services'
import { todayIn, todayInWords } from '../today'
import type { ActionRow } from './actionTree'
import { taskRow } from './rows'

export async function studyRows(services: Services): Promise<readonly ActionRow[]> {
  const [target, { state }] = await Promise.all([services.target(), services.journal()])
  const begun = [
    ...(await runningMockRows(services, state)),
    ...(target ? await planRows(services, target, state) : []),
    ...(target ? dueRows(services, target, state) : []),
    ...(await unfinishedRows(services, state)),
  ]
  const rows = [...begun, ...(target ? targetRows(target, state) : [])]
  // The view's welcome text says that there are no questions, but only where there is no row at all.
  return target && begun.length > 0 && rows.length === begun.length ? [...begun, noQuestionsRow()] : rows
}

/** What a learner wants to know at a glance: the rows above without those that only start something. */
export const studyNews = async (services: Services): Promise<readonly ActionRow[]> =>
  (await studyRows(services)).filter(({ id }) => id !== 'start' && id !== 'no-questions' && id !== 'mock-start' && id !== 'progress')

async function codeOf({ library }: Services, examId: string): Promise<string> {
  return (await library.exam(examId))?.exam.code ?? examId
}

async function runningMockRows(services: Services, state: LearnerState): Promise<ActionRow[]> {
  const mock = runningMock(state)
  if (!mock) return []
  const answered = [...mock.answers.values()].filter(({ event }) => event.response !== null).length
  const ends = submitsAt(mock)
  return [
    {
      id: 'mock',
      label: t('Resume Mock Exam'),
      description: [
        await codeOf(services, mock.examId),
        t('{0} of {1} answered', answered, mock.questionIds.length),
        isOver(mock, services.clock.now())
          ? t('time is up')
          : mock.pausedAt !== undefined
            ? t('paused')
            : ends === undefined
              ? t('untimed')
              : // What is left would be wrong a minute later.
                t('until {0}', timeOfDay(ends)),
      ].join(', '),
      icon: 'debug-pause',
      command: commandIds.mockResume,
    },
  ]
}

const timeOfDay = (t: number) => new Date(t).toLocaleTimeString(vscode.env.language, { hour: '2-digit', minute: '2-digit' })

function dueRows(services: Services, target: CatalogExam, state: LearnerState): ActionRow[] {
  const today = todayIn(services, target, state)
  // Who has begun nothing is not told that nothing is due.
  if (today.scheduled.length === 0) return []
  return [
    {
      id: 'due',
      label: t('Review Due Questions'),
      description: todayInWords(today),
      icon: 'history',
      command: commandIds.practiceDue,
    },
  ]
}

/** Only who has made a plan is told of it. */
async function planRows(services: Services, target: CatalogExam, state: LearnerState): Promise<ActionRow[]> {
  if (!state.plans.has(target.exam.id)) return []
  const { todaysPlan } = await import('../panels/planAnswer')
  const words = await todaysPlan(services, target, todayIn(services, target, state).due.length)
  return words === undefined ? [] : [{ id: 'plan', label: t("Today's Plan"), description: words, icon: 'calendar', command: commandIds.planOpen }]
}

async function unfinishedRows(services: Services, state: LearnerState): Promise<ActionRow[]> {
  const open = unfinishedSession(state)
  if (!open) return []
  const part = open.scope.taskId ?? open.scope.domainId
  return [
    {
      id: 'resume',
      label: t('Resume Practice'),
      description: [
        `${await codeOf(services, open.scope.examId)}${part ? ` ${part}` : ''}`,
        t('{0} of {1} answered', open.answers.size + open.cardReviews.size, open.questionIds.length),
      ].join(', '),
      icon: 'debug-continue',
      command: commandIds.practiceResume,
    },
  ]
}

/** Leads to another exam, as the welcome text does. */
const noQuestionsRow = (): ActionRow => ({
  id: 'no-questions',
  label: t('No Questions Yet'),
  description: t('select another exam'),
  icon: 'info',
  command: commandIds.examSelect,
})

function targetRows(target: CatalogExam, state: LearnerState): ActionRow[] {
  const tally = tallyOf(questionsInScope(target, { examId: target.exam.id }), state)
  // Without questions the view's welcome text, or a row of its own, says what to do.
  if (tally.total === 0) return []
  const missed = missedIn(target, state)
  const rows: ActionRow[] = [
    {
      id: 'start',
      label: t('Start Practice'),
      description: tally.seen === tally.total ? t('all {0} seen', tally.total) : t('{0} of {1} new', tally.total - tally.seen, tally.total),
      icon: 'play',
      command: commandIds.practiceStart,
    },
    ...weakestRows(target, state),
  ]
  if (missed.length > 0) {
    rows.push({
      id: 'missed',
      label: t('Practise Wrong and Flagged'),
      description: questionCount(missed.length),
      icon: 'sync',
      command: commandIds.practiceMissed,
    })
  }
  return [...rows, ...lastResultRows(target, state), { id: 'progress', label: t('Progress and Readiness'), icon: 'graph', command: commandIds.progressOpen }]
}

function weakestRows(target: CatalogExam, state: LearnerState): ActionRow[] {
  const [weakest] = weakTasks(taskEvidence(target, state))
  const domain = target.exam.domains.find(({ id }) => id === weakest?.domainId)
  const task = domain?.tasks.find(({ id }) => id === weakest?.taskId)
  if (!weakest || !domain || !task) return []
  return [
    {
      id: 'weakest',
      label: t('Practise Weakest Task'),
      description: `${task.id} ${task.title}, ${t('{0} of {1} right', weakest.right, weakest.answers)}`,
      icon: 'target',
      command: commandIds.practiceStart,
      argument: taskRow(target, domain, task),
    },
  ]
}

function lastResultRows(target: CatalogExam, state: LearnerState): ActionRow[] {
  const attempts = attemptsAt(state, target.exam.id)
  const number = attempts.findLastIndex(mock => mock.submitted) + 1
  const last = attempts[number - 1]
  if (!last) return [{ id: 'mock-start', label: t('Start Mock Exam'), description: target.exam.code, icon: 'watch', command: commandIds.mockStart }]
  const { score } = mockResult(last, target.exam)
  return [
    {
      id: 'result',
      label: t('Last Mock Exam'),
      description: t('{0} of {1} scored questions right, {2} %', score.right, score.total, percentOf(score)),
      icon: 'checklist',
      command: commandIds.mockResults,
      argument: last.id,
    },
    { id: 'mock-start', label: t('Start Mock Exam'), description: t('attempt {0}', attempts.length + 1), icon: 'watch', command: commandIds.mockStart },
  ]
}
