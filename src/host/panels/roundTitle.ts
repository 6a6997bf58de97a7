// What a round was about, in words. Pure.
import { assertNever } from '../../core/assertNever'
import type { Translate } from '../../core/deadlines/words'
import type { Round } from './round'

/** The kind of the round and its part of the exam, e.g. "review of what is due, all domains". */
export function roundTitle(t: Translate, { session, exam }: Pick<Round, 'session' | 'exam'>): string {
  const { mode, scope } = session
  const domain = exam.domains.find(item => item.id === scope.domainId)
  const task = domain?.tasks.find(item => item.id === scope.taskId)
  const part = task ? `${task.id} ${task.title}` : domain ? `${domain.id} ${domain.title}` : t('all domains')
  switch (mode) {
    case 'topic':
      return scope.questionIds ? t('another look') : part
    case 'due':
      return t('review of what is due, {0}', part)
    case 'weak':
      return t('weakest areas, {0}', part)
    case 'new':
      return t('new questions, {0}', part)
    case 'missed':
      return t('wrong and flagged, {0}', part)
    case 'custom':
      return t('your selection')
    case 'cram':
      return t('cramming, {0}', scope.questionIds ? t('another look') : part)
    default:
      return assertNever(mode)
  }
}
