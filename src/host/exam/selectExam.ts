// Select Target Exam: a quick pick that says of every exam what its status is today.
import * as vscode from 'vscode'
import { statusOn } from '../../core/deadlines/examStatus'
import { statusLabel, statusSentence } from '../../core/deadlines/words'
import { questionsInScope } from '../../core/session/gather'
import { readConfig, writeConfig } from '../config'
import { t } from '../l10n'
import { asLabel, questionCount } from '../labels'
import type { Services } from '../services'

export async function selectExam({ library, clock }: Services): Promise<void> {
  const current = readConfig('targetExam')
  const language = readConfig('examLanguage')
  const items = (await library.exams()).map(pack => {
    const status = statusOn(pack.exam, language, clock.today())
    const count = questionsInScope(pack, { examId: pack.exam.id }).length
    return {
      id: pack.exam.id,
      label: `$(${pack.exam.id === current ? 'target' : 'mortar-board'}) ${asLabel(pack.exam.code)}`,
      description: `${asLabel(pack.exam.name)} · ${statusLabel(t, status)}`,
      detail: `${statusSentence(t, status)} ${count === 0 ? t('No questions yet') : questionCount(count)}.`,
    }
  })
  const picked = await vscode.window.showQuickPick(items, {
    title: t('Select Target Exam'),
    placeHolder: t('The target exam comes first in the outline and drives the countdown'),
    matchOnDescription: true,
    matchOnDetail: true,
  })
  if (picked) await writeConfig('targetExam', picked.id)
}
