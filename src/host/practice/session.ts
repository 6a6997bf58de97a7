// Rounds of practice with the settings and the clock of this window.
import type { CatalogExam } from '../../core/content/catalog'
import type { RoundMode, Scope } from '../../core/journal/event'
import type { LearnerState } from '../../core/journal/fold'
import type { Journal } from '../../core/journal/journal'
import { gatherRound } from '../../core/session/round'
import type { TodayInput } from '../../core/session/today'
import { readConfig } from '../config'
import { randomId, randomSeed } from '../random'
import { scheduleInput } from '../schedule'
import type { Services } from '../services'

/** What today asks for in an exam depends on this. */
export const todayInput = (services: Services, state: LearnerState, { exam }: CatalogExam): TodayInput => ({
  ...scheduleInput(services, state, exam.id),
  newPerDay: readConfig('practice.newPerDay'),
})

/** Puts a new round on record and gives its id; undefined when it would ask nothing. */
export async function startSession(services: Services, journal: Journal, scope: Scope, mode: RoundMode): Promise<string | undefined> {
  const pack = await services.library.exam(scope.examId)
  if (!pack) return undefined
  const seed = randomSeed()
  const limit = Math.max(1, readConfig('practice.questionsPerRound'))
  const questionIds = gatherRound(mode, { ...todayInput(services, journal.state, pack), pack, scope, limit, seed })
  if (questionIds.length === 0) return undefined
  const sessionId = randomId()
  await journal.append([{ kind: 'session-start', sessionId, scope, mode, questionIds, seed, shuffleOptions: readConfig('practice.shuffleOptions') }])
  return sessionId
}
