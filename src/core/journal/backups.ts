// Complete copies of the history by day, fewer the older they are. A name says all that a list of them shows.

import { type Day, daysBetween, isDay, isoTime } from '../deadlines/calendar'
import type { Clock, FileStore, Log } from '../ports'
import { isAnswerKind } from './answerTable'
import type { StoredEvent } from './event'
import { exportLines } from './exportLines'
import { Pace } from './pace'

export type BackupReason = 'daily' | 'before-import' | 'before-restore'

export interface Backup {
  readonly path: string
  /** Local day and time of its making. */
  readonly day: Day
  /** `09:30:00` */
  readonly time: string
  readonly reason: BackupReason
  /** Answers and card reviews in it. */
  readonly answers: number
  readonly bytes: number
}

/** How many days, and beyond those weeks and months, keep a backup each (the defaults of Anki), and bytes of all together. */
export const keptBackups = { days: 12, weeks: 10, months: 9, bytes: 50 * 1024 * 1024 } as const

const folder = 'backup'
const namePattern = /^backup\/(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})\.(daily|before-import|before-restore)\.(\d{1,9})\.jsonl$/

/** What a path says, but for the size; undefined when it is no backup. */
export function backupOfPath(path: string): Omit<Backup, 'bytes'> | undefined {
  const [, day = '', hours, minutes, seconds, reason, answers] = namePattern.exec(path) ?? []
  if (!isDay(day)) return undefined
  return { path, day, time: `${hours}:${minutes}:${seconds}`, reason: reason as BackupReason, answers: Number(answers) }
}

/**
 * The backups that stay: all of today and yesterday, then the last of each of 12 days, of 10 weeks before those and of 9 months
 * before those. If they are too large together, the oldest go; the newest always stays.
 */
export function thinned(backups: readonly Backup[], today: Day): readonly Backup[] {
  const newestFirst = [...backups].sort((a, b) => (whenMade(a) < whenMade(b) ? 1 : -1))
  const kept: Backup[] = []
  const [days, weeks, months] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const backup of newestFirst) {
    const age = daysBetween(backup.day, today)
    const isFirstOf = (seen: Set<string>, period: string, limit: number) => !seen.has(period) && seen.size < limit && seen.add(period)
    const isOfKeptDay = days.has(backup.day)
    if (age === 0 || age === 1) {
      days.add(backup.day)
      kept.push(backup)
    } else if (isOfKeptDay) {
      // A later one of the same day is kept already.
    } else if (isFirstOf(days, backup.day, keptBackups.days) || isFirstOf(weeks, weekOf(backup.day), keptBackups.weeks)) kept.push(backup)
    else if (!weeks.has(weekOf(backup.day)) && isFirstOf(months, backup.day.slice(0, 7), keptBackups.months)) kept.push(backup)
  }
  let bytes = 0
  return kept.filter((backup, place) => {
    bytes += backup.bytes
    return place === 0 || bytes <= keptBackups.bytes
  })
}

const whenMade = ({ day, time, path }: Backup) => `${day} ${time} ${path}`
/** 1970-01-01 was a Thursday; weeks begin on Monday. */
const weekOf = (day: Day) => String(Math.floor((daysBetween('1970-01-01', day) + 3) / 7))

/** The folder of backups. */
export class Backups {
  constructor(private readonly options: { readonly files: FileStore; readonly clock: Clock; readonly log: Log }) {}

  /** Newest first. */
  async list(): Promise<readonly Backup[]> {
    const { files } = this.options
    const found = (await files.list(folder)).flatMap(path => backupOfPath(path) ?? [])
    const sized = await Promise.all(found.map(async backup => ({ ...backup, bytes: await files.size(backup.path) })))
    return sized.sort((a, b) => (whenMade(a) < whenMade(b) ? 1 : -1))
  }

  /** Writes a copy of all events and thins the older ones; of no events there is none. Throws when the disk refuses. */
  async make(reason: BackupReason, events: readonly StoredEvent[]): Promise<void> {
    if (events.length === 0) return
    const { files, clock, log } = this.options
    const stamp = this.localTime().slice(0, 19).replaceAll(':', '-')
    const answers = events.filter(isAnswerKind).length
    const path = `${folder}/${stamp}.${reason}.${answers}.jsonl`
    const bytes = await exportLines(events, new Pace(clock))
    await files.write(path, bytes)
    if ((await files.size(path)) !== bytes.length) throw new Error(`${path} was not written whole`)
    const all = await this.list()
    const kept = new Set(thinned(all, this.today()).map(backup => backup.path))
    for (const { path: old } of all) {
      if (!kept.has(old) && old !== path) await files.delete(old).catch(error => log.warn(`Could not delete ${old}: ${String(error)}`))
    }
  }

  /** The backup of today, unless there is one. */
  async makeDaily(events: readonly StoredEvent[]): Promise<void> {
    const today = this.today()
    if (!(await this.list()).some(backup => backup.day === today && backup.reason === 'daily')) await this.make('daily', events)
  }

  private localTime = () => isoTime(this.options.clock.now() + this.options.clock.offsetMinutes() * 60_000)
  private today = (): Day => this.localTime().slice(0, 10)
}
