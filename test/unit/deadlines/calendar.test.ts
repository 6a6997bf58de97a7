import assert from 'node:assert/strict'
import fc from 'fast-check'
import { addDays, addYears, dateInWords, daysBetween, firstDay, isDay } from '../../../src/core/deadlines/calendar'

const day = fc.integer({ min: 0, max: 900_000 }).map(days => addDays('1900-01-01', days))

describe('calendar', () => {
  const days: readonly [text: string, exists: boolean][] = [
    ['2026-03-31', true],
    ['2028-02-29', true],
    ['2000-02-29', true],
    ['2026-02-29', false],
    ['1900-02-29', false],
    ['2026-04-31', false],
    ['2026-00-10', false],
    ['2026-13-01', false],
    ['2026-01-00', false],
    ['2026-1-1', false],
    ['2026-03', false],
    ['26-03-31', false],
    [' 2026-03-31', false],
    ['2026-03-31T00:00', false],
    ['２０２６-03-31', false],
    ['tomorrow', false],
    ['', false],
  ]
  for (const [text, exists] of days) it(`${JSON.stringify(text)} is ${exists ? 'a' : 'no'} day`, () => assert.equal(isDay(text), exists))

  const distances: readonly [from: string, to: string, days: number, why: string][] = [
    ['2026-11-22', '2026-11-22', 0, 'the same day'],
    ['2026-12-31', '2027-01-01', 1, 'the end of a year'],
    ['2026-03-28', '2026-03-30', 2, 'summer time begins in Europe'],
    ['2026-10-24', '2026-10-26', 2, 'summer time ends in Europe'],
    ['2026-03-07', '2026-03-09', 2, 'summer time begins in America'],
    ['2028-02-28', '2028-03-01', 2, 'a leap year'],
    ['2026-02-28', '2026-03-01', 1, 'a common year'],
    ['2026-03-31', '2026-11-22', 236, 'since the last day of MLS-C01'],
    ['2026-11-22', '2026-03-31', -236, 'back in time'],
    ['2026-03-31', '2029-03-31', 1096, 'three years with a leap day'],
  ]
  for (const [from, to, count, why] of distances) it(`${from} to ${to} is ${count} days: ${why}`, () => assert.equal(daysBetween(from, to), count))

  const years: readonly [from: string, years: number, to: string][] = [
    ['2026-03-31', 3, '2029-03-31'],
    ['2024-02-29', 3, '2027-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2025-02-28', 3, '2028-02-28'],
    ['2026-12-31', 1, '2027-12-31'],
  ]
  for (const [from, count, to] of years) it(`${from} and ${count} years is ${to}`, () => assert.equal(addYears(from, count), to))

  it('adding and counting days are inverse', () => {
    fc.assert(fc.property(day, fc.integer({ min: -50_000, max: 50_000 }), (from, count) => daysBetween(from, addDays(from, count)) === count))
    fc.assert(fc.property(day, day, (from, to) => addDays(from, daysBetween(from, to)) === to))
  })

  it('days follow each other as their texts do', () => {
    fc.assert(fc.property(day, day, (a, b) => Math.sign(daysBetween(a, b)) === (a < b ? 1 : a > b ? -1 : 0)))
  })

  it('whatever is added, a day comes out', () => {
    fc.assert(fc.property(day, fc.integer({ min: 0, max: 20 }), (from, count) => isDay(addYears(from, count)) && isDay(addDays(from, count))))
  })

  it('no text makes it throw', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-T ') }), text => typeof isDay(text) === 'boolean'))
  })

  const words: readonly [date: string, words: string, first: string][] = [
    ['2026-03-31', '31 Mar 2026', '2026-03-31'],
    ['2026-03-01', '1 Mar 2026', '2026-03-01'],
    ['2019-03', 'Mar 2019', '2019-03-01'],
    ['2019', '2019', '2019-01-01'],
  ]
  for (const [date, inWords, first] of words) {
    it(`${date} is "${inWords}" and begins on ${first}`, () => assert.deepEqual([dateInWords(date), firstDay(date)], [inWords, first]))
  }
})
