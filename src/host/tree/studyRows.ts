// What to do next: resume, practise the target exam, look again at what was missed.
import { unfinishedSession } from '../../core/journal/fold'
import { questionsInScope, tallyOf } from '../../core/session/gather'
import { missedIn } from '../../core/session/missed'
import { commandIds } from '../ids'
import { t } from '../l10n'
import { questionCount } from '../labels'
import type { Services } from '../services'
import type { ActionRow } from './actionTree'

export async function studyRows(services: Services): Promise<readonly ActionRow[]> {
  const [target, journal] = await Promise.all([services.target(), services.journal()])
  const rows: ActionRow[] = []
  const open = unfinishedSession(journal.state)
  if (open) {
    const exam = (await services.library.exam(open.scope.examId))?.exam.code ?? open.scope.examId
    const part = open.scope.taskId ?? open.scope.domainId
    rows.push({
      id: 'resume',
      label: t('Resume Practice'),
      description: [`${exam}${part ? ` ${part}` : ''}`, t('{0} of {1} answered', open.answers.size, open.questionIds.length)].join(', '),
      icon: 'debug-continue',
      command: commandIds.practiceResume,
    })
  }
  if (!target) return rows
  const ids = questionsInScope(target, { examId: target.exam.id })
  const tally = tallyOf(ids, journal.state)
  // Without questions the view's welcome text says what to do.
  if (tally.total > 0) {
    rows.push({
      id: 'start',
      label: t('Start Practice'),
      description: `${target.exam.code}, ${tally.seen === tally.total ? t('all {0} seen', tally.total) : t('{0} of {1} new', tally.total - tally.seen, tally.total)}`,
      icon: 'play',
      command: commandIds.practiceStart,
    })
  }
  const missed = missedIn(target, journal.state)
  if (missed.length > 0) {
    rows.push({
      id: 'missed',
      label: t('Practise What You Missed'),
      description: `${target.exam.code}, ${questionCount(missed.length)}`,
      icon: 'sync',
      command: commandIds.practiceMissed,
    })
  }
  return rows
}
