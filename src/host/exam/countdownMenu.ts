// The menu behind the status-bar item.
import * as vscode from 'vscode'
import { dateInWords } from '../../core/deadlines/calendar'
import { certificatesOf, countdownOf } from '../../core/deadlines/countdown'
import { certificateSentence, countdownSentence } from '../../core/deadlines/words'
import { readConfig } from '../config'
import { type CommandId, commandIds } from '../ids'
import { t } from '../l10n'
import { asLabel } from '../labels'
import type { Services } from '../services'

interface MenuItem extends vscode.QuickPickItem {
  readonly command?: CommandId
}

export async function countdownMenu({ clock, library, target }: Services): Promise<void> {
  const exam = (await target())?.exam
  const today = clock.today()
  const examDate = readConfig('examDate')
  const countdown = exam && countdownOf({ exam, language: readConfig('examLanguage'), examDate, today })
  const certificates = certificatesOf(
    readConfig('certificates'),
    (await library.exams()).map(pack => pack.exam),
    today
  )
  const items: MenuItem[] = [
    { label: `$(calendar) ${t('Set Exam Date')}`, description: examDate === '' ? t('not set') : dateInWords(examDate), command: commandIds.examSetDate },
    { label: `$(target) ${t('Select Target Exam')}`, description: asLabel(exam?.code ?? ''), command: commandIds.examSelect },
    { label: `$(play) ${t('Start Practice')}`, command: commandIds.practiceStart },
    { label: `$(book) ${t('Show Exam Facts')}`, command: commandIds.factsOpen },
    ...(certificates.length > 0 ? [{ label: t('Your certificates'), kind: vscode.QuickPickItemKind.Separator }] : []),
    ...certificates.map(certificate => ({ label: `$(verified) ${asLabel(certificateSentence(t, certificate))}` })),
  ]
  const picked = await vscode.window.showQuickPick(items, {
    title: exam ? exam.name : t('Exam Prep'),
    placeHolder: exam && countdown ? countdownSentence(t, exam, countdown) : t('Select an exam'),
  })
  if (picked?.command) await vscode.commands.executeCommand(picked.command)
}
