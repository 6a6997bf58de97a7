// Set Exam Date: an input box that says at once what a date would mean.
import * as vscode from 'vscode'
import { isDay } from '../../core/deadlines/calendar'
import { countdownOf } from '../../core/deadlines/countdown'
import { countdownSentence } from '../../core/deadlines/words'
import { readConfig, writeConfig } from '../config'
import { t } from '../l10n'
import type { Services } from '../services'

export async function setExamDate(services: Services): Promise<void> {
  const target = await services.target()
  const today = services.clock.today()
  const validate = (input: string): vscode.InputBoxValidationMessage | undefined => {
    const date = input.trim()
    if (date === '') return { message: t('Empty: no exam date, the countdown shows the dates of the exam.'), severity: vscode.InputBoxValidationSeverity.Info }
    if (!isDay(date)) return { message: t('Write the day as year, month and day, for example 2027-02-12.'), severity: vscode.InputBoxValidationSeverity.Error }
    if (!target) return undefined
    const countdown = countdownOf({ exam: target.exam, language: readConfig('examLanguage'), examDate: date, today })
    const severity = countdown.kind === 'exam-day' ? vscode.InputBoxValidationSeverity.Info : vscode.InputBoxValidationSeverity.Warning
    return { message: countdownSentence(t, target.exam, countdown), severity }
  }
  const date = await vscode.window.showInputBox({
    title: target ? t('Set Exam Date: {0}', target.exam.code) : t('Set Exam Date'),
    prompt: t('The day of your exam, or empty for none'),
    placeHolder: 'YYYY-MM-DD',
    value: readConfig('examDate'),
    validateInput: validate,
  })
  if (date !== undefined) await writeConfig('examDate', date.trim())
}
