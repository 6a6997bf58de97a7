// A backup a day, some time after the first answer of the day is saved and the learner pauses.
import * as vscode from 'vscode'
import { isoTime } from '../../core/deadlines/calendar'
import { isAnswerKind } from '../../core/journal/answerTable'
import { Backups } from '../../core/journal/backups'
import type { Journal } from '../../core/journal/journal'
import type { Clock, FileStore, Log } from '../../core/ports'
import { WhenIdle } from './whenIdle'

const idleMs = 30_000

interface Options {
  readonly journal: Journal
  readonly files: FileStore
  readonly clock: Clock
  readonly log: Log
  readonly onChange: vscode.Event<void>
}

export function startBackups({ journal, files, clock, log, onChange }: Options): vscode.Disposable {
  const backups = new Backups({ files, clock, log })
  let doneOn = ''
  const idle = new WhenIdle(idleMs, async () => {
    const today = clock.today()
    const last = journal.all.findLast(isAnswerKind)
    if (journal.unsaved > 0 || !last || isoTime(last.t + last.tz * 60_000).slice(0, 10) !== today) return
    try {
      await backups.makeDaily(journal.all)
      doneOn = today
    } catch (error) {
      log.warn(`There is no backup of today yet: ${String(error)}`)
    }
  })
  return vscode.Disposable.from(
    idle,
    onChange(() => {
      if (doneOn !== clock.today()) idle.ask()
    })
  )
}
