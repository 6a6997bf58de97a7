// "Why is nothing due?": says precisely why a round has nothing to ask, and offers what can be done instead.
import * as vscode from 'vscode'
import type { CatalogExam } from '../../core/content/catalog'
import type { RoundMode, Scope } from '../../core/journal/event'
import type { LearnerState } from '../../core/journal/fold'
import { nothingDueWords } from '../../core/session/nothingWords'
import { type NothingDue, whyNothingDue } from '../../core/session/today'
import { type CommandId, commandIds } from '../ids'
import { t } from '../l10n'
import type { Services } from '../services'
import { todayInput } from './session'
import { takeBackSuspended } from './suspended'

interface Action {
  readonly label: string
  run(): Thenable<unknown>
}

/** Tells why a round of this mode over this scope would ask nothing. */
export async function explainNothing(services: Services, mode: RoundMode, scope: Scope): Promise<void> {
  const pack = await services.library.exam(scope.examId)
  const { state } = await services.journal()
  const part = [pack?.exam.code ?? scope.examId, scope.taskId ?? scope.domainId].filter(Boolean).join(' ')
  const reason: NothingDue = pack ? whyNothingDue(pack, scope, todayInput(services, state, pack)) : { kind: 'no-items' }
  const actions = pack ? actionsFor(services, reason, mode, pack, scope, state) : []
  if (reason.kind === 'no-items') actions.push({ label: t('Select Target Exam'), run: () => vscode.commands.executeCommand(commandIds.examSelect) })
  const picked = await vscode.window.showInformationMessage(wordsFor(reason, mode, part), ...actions.map(({ label }) => label))
  await actions.find(({ label }) => label === picked)?.run()
}

function wordsFor(reason: NothingDue, mode: RoundMode, part: string): string {
  if (reason.kind === 'waiting' && mode === 'new') return t('Nothing of {0} is new: you have seen all of it.', part)
  if (reason.kind === 'waiting' && mode === 'missed') return t('Nothing of {0} was answered wrong at the last answer, and nothing is flagged.', part)
  return nothingDueWords(t, reason, part)
}

function actionsFor(services: Services, reason: NothingDue, mode: RoundMode, pack: CatalogExam, scope: Scope, state: LearnerState): Action[] {
  const round = (label: string, id: CommandId): Action => ({ label, run: () => vscode.commands.executeCommand(id, { scope, pack }) })
  switch (reason.kind) {
    case 'no-items':
      return []
    case 'all-suspended':
      return [{ label: t('Take Back'), run: () => takeBackSuspended(services, pack, scope) }]
    case 'waiting':
      return [
        ...(mode !== 'due' ? [round(t('Review What Is Due'), commandIds.practiceDue)] : []),
        ...(mode !== 'new' && reason.unseen > 0 ? [round(t('Practise New Ones'), commandIds.practiceNew)] : []),
        ...(state.questions.size > 0 ? [round(t('Cram'), commandIds.practiceCram)] : []),
      ]
  }
}
