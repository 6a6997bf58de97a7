import assert from 'node:assert/strict'
import fc from 'fast-check'
import { isOver, remainingMs, submitsAt, timeBudget, timeMultipliers, usedMs, warningBetween } from '../../../src/core/mock/clock'
import { given, minute, mockAfter, mockStart, pause, startedAt, submit, type Timed } from './builders'

const at = (afterMs: number) => startedAt + afterMs
const start: Timed = [0, mockStart()]

describe('mock: the time for a form', () => {
  const cases: readonly [
    minutes: number | null,
    multiplier: (typeof timeMultipliers)[number],
    language: boolean,
    expectedMinutes: number | null,
    extended: boolean,
  ][] = [
    [180, 1, false, 180, false],
    [180, 1, true, 210, true],
    [180, 1.25, false, 225, true],
    [130, 1.5, true, 225, true],
    [55, 10, false, 550, true],
    [180, null, true, null, true],
    [null, 1, false, null, true],
  ]
  for (const [minutes, multiplier, language, expected, extended] of cases)
    it(`${minutes} minutes, ${multiplier} times, ${language ? 'with' : 'without'} the language extension`, () =>
      assert.deepEqual(timeBudget(minutes, multiplier, language), { budgetMs: expected === null ? null : expected * minute, extended }))

  it('can be had tenfold and without a limit', () => assert.ok(timeMultipliers.includes(10) && timeMultipliers.includes(null)))
})

describe('mock: time left', () => {
  it('runs by the wall clock, to the millisecond, with or without a window', () => {
    const mock = mockAfter(start, [10 * minute, given('q1', true)])
    assert.deepEqual(
      [0, 10 * minute, 59 * minute + 999, 60 * minute, 90 * minute].map(ms => remainingMs(mock, at(ms))),
      [
        50 * minute, // before the last event: a clock that was set back
        50 * minute,
        minute - 999,
        0,
        0,
      ]
    )
    assert.deepEqual([isOver(mock, at(60 * minute - 1)), isOver(mock, at(60 * minute)), submitsAt(mock)], [false, true, at(60 * minute)])
  })

  it('stands still during a pause and goes on after it', () => {
    const paused = mockAfter(start, [10 * minute, pause(true)])
    assert.deepEqual([remainingMs(paused, at(500 * minute)), isOver(paused, at(500 * minute)), submitsAt(paused)], [50 * minute, false, undefined])
    const resumed = mockAfter(start, [10 * minute, pause(true)], [300 * minute, pause(false)])
    assert.deepEqual([remainingMs(resumed, at(310 * minute)), submitsAt(resumed)], [40 * minute, at(350 * minute)])
    assert.deepEqual([paused.extended, resumed.extended, mockAfter(start).extended], [true, true, false])
  })

  it('untimed has no end but the learner', () => {
    const mock = mockAfter([0, mockStart({ budgetMs: null })], [99_999 * minute, given('q1', true)])
    assert.deepEqual([remainingMs(mock, at(1e12)), isOver(mock, at(1e12)), submitsAt(mock), mock.answers.size], [null, false, undefined, 1])
    assert.equal(usedMs(mock, at(100_000 * minute)), 100_000 * minute)
  })

  it('stands where it was when it was submitted', () => {
    const mock = mockAfter(start, [20 * minute, submit()])
    assert.deepEqual(
      [usedMs(mock, at(90 * minute)), remainingMs(mock, at(90 * minute)), isOver(mock, at(0)), submitsAt(mock)],
      [20 * minute, 40 * minute, true, undefined]
    )
  })

  it('a submission during a pause does not count the pause', () => {
    assert.equal(usedMs(mockAfter(start, [10 * minute, pause(true)], [40 * minute, submit()]), at(41 * minute)), 10 * minute)
  })

  it('is the budget less the time that was not paused, however often it was', () => {
    // Steps of running and pausing in turn; the sum of the running ones is what was used.
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 7 * minute }), fc.nat(600 * minute)), { maxLength: 8 }), fc.nat(minute), (steps, rest) => {
        let after = 0
        let ran = 0
        const items: Timed[] = [start]
        for (const [running, pausing] of steps) {
          items.push([after + running, pause(true)], [after + running + pausing, pause(false)])
          after += running + pausing
          ran += running
        }
        const mock = mockAfter(...items)
        assert.equal(remainingMs(mock, at(after + rest)), 60 * minute - ran - rest)
        assert.equal(submitsAt(mock), at(after + 60 * minute - ran))
      })
    )
  })

  it('a second pause within a pause, and a resume without one, change nothing', () => {
    const mock = mockAfter(
      start,
      [minute, pause(false)],
      [2 * minute, pause(true)],
      [9 * minute, pause(true)],
      [12 * minute, pause(false)],
      [13 * minute, pause(false)]
    )
    assert.equal(remainingMs(mock, at(20 * minute)), 50 * minute)
  })

  it('a pause after the time is up gives no time back', () => {
    for (const late of [0, 1, 4_000, 10_000]) {
      const mock = mockAfter(start, [60 * minute + late, pause(true)])
      assert.deepEqual([mock.pausedAt, remainingMs(mock, at(61 * minute))], [undefined, 0])
    }
  })
})

describe('mock: announcements', () => {
  const cases: readonly [before: number, after: number, expected: number | undefined][] = [
    [30 * minute + 1, 30 * minute, 30],
    [30 * minute, 29 * minute, undefined],
    [31 * minute, 29 * minute, 30],
    [5 * minute + 500, 4 * minute, 5],
    [40 * minute, 30_000, 1],
    [minute, 0, undefined],
    [28 * minute, 29 * minute, undefined],
  ]
  for (const [before, after, expected] of cases) it(`${before} to ${after} ms`, () => assert.equal(warningBetween(before, after), expected))
})
