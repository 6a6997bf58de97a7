// Import Study History: takes in what a file has and this machine does not. Nothing here is replaced, and a backup is made first.

import * as vscode from 'vscode'
import { Backups } from '../../core/journal/backups'
import { Pace } from '../../core/journal/pace'
import { type HistoryFile, maxHistoryBytes, readHistory } from '../../core/journal/readHistory'
import { commandIds } from '../ids'
import { t } from '../l10n'
import type { Services } from '../services'
import { fileStoreAt } from './fileStore'
import { showReport } from './showReport'
import { eventCount, lineCount } from './words'

type History = Extract<HistoryFile, { kind: 'history' }>

export async function importData(services: Services): Promise<void> {
  const [source] =
    (await vscode.window.showOpenDialog({
      title: t('Import Study History'),
      openLabel: t('Import'),
      filters: { [t('Study history')]: ['jsonl', 'csv'], [t('All files')]: ['*'] },
    })) ?? []
  if (!source) return
  const name = source.path.split('/').at(-1) ?? ''
  const result = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: t('Importing {0}…', name) },
    async (): Promise<{ readonly history: History; readonly added: number }> => {
      const history = await read(services, source, name)
      return { history, added: await takeIn(services, history) }
    }
  )
  await tell(services, result, name)
}

async function read({ clock }: Services, source: vscode.Uri, name: string): Promise<History> {
  // A file that is too large is not even read.
  const { size } = await vscode.workspace.fs.stat(source)
  const file = size > maxHistoryBytes ? ({ kind: 'too-large' } as const) : await readHistory(await vscode.workspace.fs.readFile(source), new Pace(clock))
  switch (file.kind) {
    case 'history':
      return file
    case 'too-large':
      throw new Error(t('{0} is larger than {1} MB.', name, maxHistoryBytes / 1024 / 1024))
    case 'empty':
      throw new Error(t('{0} is empty.', name))
    case 'foreign':
      throw new Error(t('{0} is no study history that Exam Prep exported: line {1} is not understood. Nothing was imported.', name, file.line))
  }
}

async function takeIn({ context, clock, log, journal }: Services, { events }: History): Promise<number> {
  const present = await journal()
  await new Backups({ files: fileStoreAt(context.globalStorageUri), clock, log }).make('before-import', present.all)
  return present.importEvents(events)
}

async function tell({ context }: Services, { history, added }: { readonly history: History; readonly added: number }, name: string): Promise<void> {
  const counts =
    added === 0
      ? t('{0} in {1}, all of them here already.', eventCount(t, history.events.length), name)
      : t('{0} in {1}, {2} new.', eventCount(t, history.events.length), name, added)
  if (history.refused.length === 0) {
    const progress = t('Show Progress')
    if ((await vscode.window.showInformationMessage(counts, progress)) === progress) await vscode.commands.executeCommand(commandIds.progressOpen)
    return
  }
  const lines = t('Show Lines')
  const text = t('{0} {1} not understood and left out.', counts, lineCount(t, history.refused.length))
  if ((await vscode.window.showWarningMessage(text, lines)) === lines) await showReport(context, t('Lines not understood'), refusedLines(name, history.refused))
}

const listed = 1_000

const refusedLines = (name: string, refused: readonly number[]): string =>
  [
    `# ${t('Lines of {0} that were not understood', name)}`,
    '',
    t('Each line of a study history carries a checksum; these were changed, cut off or written by something else. All other lines were imported.'),
    '',
    ...refused.slice(0, listed).map(line => `- ${t('Line {0}', line)}`),
    ...(refused.length > listed ? [`- ${t('and {0} more', refused.length - listed)}`] : []),
    '',
  ].join('\n')
