// Export Study History: everything as JSONL, which can be imported anywhere, or the answers as CSV for a spreadsheet.

import * as vscode from 'vscode'
import { rowsOf } from '../../core/journal/answerTable'
import { csvOf } from '../../core/journal/csv'
import { exportLines } from '../../core/journal/exportLines'
import { Pace } from '../../core/journal/pace'
import { t } from '../l10n'
import type { Services } from '../services'
import { reveal } from './reveal'
import { defaultTarget } from './saveText'
import { answerCount, eventCount } from './words'

type Format = 'jsonl' | 'csv'

export async function exportData({ clock, journal }: Services): Promise<void> {
  const format = await chooseFormat()
  if (!format) return
  const target = await vscode.window.showSaveDialog({
    title: t('Export Study History'),
    saveLabel: t('Export'),
    filters: format === 'jsonl' ? { [t('Study history')]: ['jsonl'] } : { CSV: ['csv'] },
    ...defaultTarget(`exam-prep-${clock.today()}.${format}`),
  })
  if (!target) return
  const present = await journal()
  const [all, unsaved] = [[...present.all], present.unsaved]
  const count = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: t('Exporting your study history…') },
    async (): Promise<string> => {
      const pace = new Pace(clock)
      if (format === 'jsonl') {
        await vscode.workspace.fs.writeFile(target, await exportLines(all, pace))
        return eventCount(t, all.length)
      }
      const rows = await rowsOf(all, pace)
      await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(await csvOf(rows, pace)))
      return answerCount(t, rows.length)
    }
  )
  const name = target.path.split('/').at(-1) ?? ''
  const text = unsaved > 0 ? t('{0} exported to {1}, also those that the disk has refused so far.', count, name) : t('{0} exported to {1}.', count, name)
  const show = vscode.env.uiKind === vscode.UIKind.Desktop ? t('Show File') : t('Copy Path')
  if ((await vscode.window.showInformationMessage(text, show)) === show) await reveal(target)
}

async function chooseFormat(): Promise<Format | undefined> {
  const items: (vscode.QuickPickItem & { readonly format: Format })[] = [
    {
      label: `$(database) ${t('Everything (JSONL)')}`,
      detail: t('The whole study history, to keep or to import on another machine'),
      format: 'jsonl',
    },
    {
      label: `$(table) ${t('Answers as a table (CSV)')}`,
      detail: t('One row for each answer, for a spreadsheet; without rounds, flags and notes'),
      format: 'csv',
    },
  ]
  return (await vscode.window.showQuickPick(items, { title: t('Export Study History'), placeHolder: t('What for?') }))?.format
}
