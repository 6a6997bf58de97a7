import assert from 'node:assert/strict'
import fc from 'fast-check'
import { addDays } from '../../../src/core/deadlines/calendar'
import { type Backup, Backups, backupOfPath, keptBackups, thinned } from '../../../src/core/journal/backups'
import { Pace } from '../../../src/core/journal/pace'
import { readHistory } from '../../../src/core/journal/readHistory'
import { answer, bookmark, eventsOf } from '../builders/events'
import { FixedClock } from '../fakes/fixedClock'
import { MemoryLog } from '../fakes/log'
import { type Fault, MemoryFiles } from '../fakes/memoryFiles'

const today = '2026-11-25'

function backup(day: string, { time = '09:30:00', bytes = 1_000 } = {}): Backup {
  const path = `backup/${day}T${time.replaceAll(':', '-')}.daily.7.jsonl`
  return { ...(backupOfPath(path) ?? assert.fail(path)), bytes }
}
const daily = (count: number) => Array.from({ length: count }, (_, age) => backup(addDays(today, -age)))
const days = (backups: readonly Backup[]) => backups.map(({ day }) => day)

describe('backups: thinning', () => {
  it('of a year of days, 12 days, 10 weeks and 9 months stay', () => {
    const kept = thinned(daily(400), today)
    assert.equal(kept.length, 12 + 10 + 9)
    assert.deepEqual(days(kept).slice(0, 12), days(daily(12)))
    // 14 November ends the days; after it the last day of each week, then of each month.
    assert.deepEqual(days(kept).slice(12, 16), ['2026-11-13', '2026-11-08', '2026-11-01', '2026-10-25'])
    assert.deepEqual(days(kept).slice(22, 25), ['2026-09-06', '2026-08-31', '2026-07-31'])
  })

  it('all of today and yesterday stay, of earlier days the last', () => {
    const times = ['08:00:00', '12:00:00', '20:00:00']
    const all = [today, '2026-11-24', '2026-11-23'].flatMap(day => times.map(time => backup(day, { time })))
    assert.deepEqual(
      thinned(all, today).map(({ day, time }) => `${day.slice(8)} ${time.slice(0, 2)}`),
      ['25 20', '25 12', '25 08', '24 20', '24 12', '24 08', '23 20']
    )
  })

  it('a learner who comes rarely keeps the last twelve days with backups, however old', () => {
    const rare = Array.from({ length: 12 }, (_, i) => backup(addDays(today, -i * 45)))
    assert.equal(thinned(rare, today).length, 12)
  })

  it('the oldest go when all together are too large; the newest stays in any case', () => {
    const large = daily(8).map(item => ({ ...item, bytes: keptBackups.bytes / 4 }))
    assert.deepEqual(days(thinned(large, today)), days(daily(4)))
    assert.equal(thinned([backup(today, { bytes: keptBackups.bytes * 2 })], today).length, 1)
  })

  it('thinning day by day or at once, in any order: the newest is there, and what was thinned stays so', () => {
    const some = fc.uniqueArray(fc.integer({ min: -3, max: 500 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(some, ages => {
        const all = ages.map(age => backup(addDays(today, -age)))
        const kept = thinned(all, today)
        assert.deepEqual(thinned([...all].reverse(), today), kept)
        assert.deepEqual(thinned(kept, today), kept)
        assert.equal(kept[0]?.day, addDays(today, -Math.min(...ages)))
        assert.ok(kept.length <= keptBackups.days + keptBackups.weeks + keptBackups.months + 2)
      })
    )
  })
})

describe('backups: the folder', () => {
  const events = eventsOf([bookmark('q1', true), answer('q1', true), answer('q2', false)])
  const setUp = (faultOf?: () => Fault) => {
    const clock = new FixedClock()
    const files = new MemoryFiles(new Map(), faultOf)
    return { clock, files, backups: new Backups({ files, clock, log: new MemoryLog() }) }
  }

  it('a backup is a complete export, named by local time, reason and answers', async () => {
    const { files, backups } = setUp()
    await backups.make('before-import', events)
    const [only] = await backups.list()
    assert.deepEqual(
      { ...only, bytes: 0 },
      {
        ...{ path: 'backup/2026-11-22T10-00-00.before-import.2.jsonl', day: '2026-11-22', time: '10:00:00' },
        ...{ reason: 'before-import', answers: 2, bytes: 0 },
      }
    )
    const file = await readHistory(await files.read(only?.path ?? ''), new Pace(new FixedClock()))
    assert.deepEqual(file, { kind: 'history', format: 'jsonl', events, refused: [] })
  })

  it('there is one daily backup a day, beside those of other reasons', async () => {
    const { clock, backups } = setUp()
    await backups.make('before-restore', events)
    for (let hour = 0; hour < 20; hour++) {
      clock.pass(3_600_000)
      await backups.makeDaily(events)
    }
    assert.deepEqual(
      (await backups.list()).map(({ day, reason }) => [day, reason]),
      [
        ['2026-11-23', 'daily'],
        ['2026-11-22', 'daily'],
        ['2026-11-22', 'before-restore'],
      ]
    )
  })

  it('older ones are thinned; files that are no backups are left alone', async () => {
    const { files, backups } = setUp()
    for (const { path } of Array.from({ length: 60 }, (_, age) => backup(addDays('2026-11-21', -age)))) files.disk.set(path, new Uint8Array(5))
    files.disk.set('backup/mine.jsonl', new Uint8Array(5))
    files.disk.set('backup/2026-13-45T09-30-00.daily.7.jsonl', new Uint8Array(5))
    await backups.make('daily', events)
    assert.equal((await backups.list())[0]?.day, '2026-11-22')
    assert.ok((await backups.list()).length < 24)
    assert.ok(files.disk.has('backup/mine.jsonl') && files.disk.has('backup/2026-13-45T09-30-00.daily.7.jsonl'))
  })

  it('a full disk is no backup, and no earlier one is deleted for it', async () => {
    const { files, backups } = setUp(() => ({ kind: 'enospc', part: 0.5 }))
    for (const { path } of daily(100)) files.disk.set(path, new Uint8Array(5))
    await assert.rejects(backups.make('daily', events), /ENOSPC/)
    for (const { path } of daily(100)) assert.ok(files.disk.has(path))
  })
})
