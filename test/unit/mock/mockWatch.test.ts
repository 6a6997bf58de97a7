import assert from 'node:assert/strict'
import { Journal } from '../../../src/core/journal/journal'
import { MockWatch } from '../../../src/host/mock/mockWatch'
import { FixedClock } from '../fakes/fixedClock'
import { MemoryLog } from '../fakes/log'
import { MemoryFiles } from '../fakes/memoryFiles'
import { given, minute, mockStart, pause, submit } from './builders'

/** All that is under way and needs no clock. */
const settled = () => new Promise(resolve => setTimeout(resolve, 1))

async function watching(budgetMs: number | null = 60 * minute) {
  const clock = new FixedClock()
  const said: string[] = []
  const journal: Journal = new Journal({
    files: new MemoryFiles(new Map()),
    clock,
    log: new MemoryLog(),
    device: 'd',
    writer: 'w',
    onChange: () => void watch.look(),
  })
  const watch = new MockWatch(journal, clock, {
    warn: (_, minutes) => said.push(`${minutes}`),
    timeUp: mock => said.push(`${mock.id} is over`),
  })
  await journal.append([mockStart({ budgetMs })])
  await settled()
  const pass = async (ms: number) => {
    for (let left = ms; left > 0; left -= minute) {
      clock.pass(Math.min(left, minute))
      await settled()
    }
  }
  const end = () => journal.state.mocks.get('m1')?.submitted
  return { clock, journal, watch, said, pass, end }
}

describe('the watch over a mock exam', () => {
  it('warns at 30, 5 and 1 minutes once, and submits when the time is up', async () => {
    const { pass, said, end, clock, journal } = await watching()
    await pass(29 * minute)
    assert.deepEqual(said, [])
    await pass(minute)
    assert.deepEqual(said, ['30'])
    await pass(25 * minute)
    assert.deepEqual(said, ['30', '5'])
    await pass(4 * minute)
    assert.deepEqual(said, ['30', '5', '1'])
    assert.equal(end(), undefined)
    await pass(minute)
    assert.deepEqual(said, ['30', '5', '1', 'm1 is over'])
    assert.deepEqual(end(), { at: clock.now(), reason: 'time' })
    assert.equal(journal.all.filter(event => event.kind === 'mock-submit').length, 1)
    await pass(20 * minute)
    assert.equal(said.length, 4)
  })

  it('never sleeps longer than 15 minutes, and notices a clock that was set', async () => {
    const { clock, pass, said, end } = await watching(600 * minute)
    clock.setWall(clock.now() + 590 * minute)
    await pass(15 * minute)
    assert.ok(clock.slept.every(ms => ms <= 15 * minute))
    assert.deepEqual([said.at(-1), end()?.reason], ['m1 is over', 'time'])
  })

  it('lets a pause stand, whatever the clock says', async () => {
    const { journal, pass, end } = await watching()
    await pass(50 * minute)
    await journal.append([pause(true)])
    await pass(60 * minute)
    assert.equal(end(), undefined)
    await journal.append([pause(false)])
    await pass(9 * minute)
    assert.equal(end(), undefined)
    await pass(minute)
    assert.equal(end()?.reason, 'time')
  })

  it('does not fall silent while answers are given all the time', async () => {
    const { journal, pass, said } = await watching()
    for (let i = 0; i < 60; i++) {
      await pass(minute)
      await journal.append([given('q1', i % 2 === 0, { elapsedMs: i * minute })])
    }
    assert.deepEqual(said, ['30', '5', '1', 'm1 is over'])
  })

  it('has nothing to do for an exam that is untimed or over', async () => {
    const untimed = await watching(null)
    untimed.clock.pass(600 * minute)
    await settled()
    const over = await watching()
    await over.journal.append([submit()])
    await over.pass(90 * minute)
    assert.deepEqual([untimed.said, over.said, untimed.clock.slept], [[], [], []])
  })

  it('submits as of its end what ran out while nobody watched', async () => {
    const { journal, clock } = await watching()
    const startedAt = journal.state.mocks.get('m1')?.startedAt ?? assert.fail()
    clock.setWall(clock.now() + 500 * minute)
    const later = new MockWatch(journal, clock, { warn: () => assert.fail(), timeUp: () => {} })
    await later.settle(journal.state.mocks.get('m1') ?? assert.fail())
    assert.deepEqual(journal.state.mocks.get('m1')?.submitted, { at: startedAt + 60 * minute, reason: 'time' })
  })
})
