import assert from 'node:assert/strict'
import { type Countdown, certificatesOf, countdownOf } from '../../../src/core/deadlines/countdown'
import { languagesOf, statusOn } from '../../../src/core/deadlines/examStatus'
import { certificateSentence, countdownSentence, nearness, shortCountdown, statusSentence } from '../../../src/core/deadlines/words'
import { demoExam, english, realExam, realExamIds, status } from '../builders/exams'

const exam = demoExam({
  status: [
    status('announced', '2025-12'),
    status('beta', '2026-01-10'),
    status('available', '2026-03-01', { languages: ['en', 'ja'] }),
    status('retiring', '2026-08'),
    status('retired', '2026-12-31'),
  ],
})
const countdown = (today: string, examDate = '', language = 'en', of = exam) => countdownOf({ exam: of, language, examDate, today })
const sentence = (value: Countdown) => countdownSentence(english, exam, value)

describe('countdown to the own exam day', () => {
  const today = '2026-11-22'
  const cases: readonly [examDate: string, kind: string, short: string, sentence: RegExp][] = [
    ['2026-12-01', 'exam-day', 'DEM-01: 9 days', /^9 days until your DEM-01 exam on 1 Dec 2026\.$/],
    ['2026-11-23', 'exam-day', 'DEM-01: 1 day', /^1 day until/],
    ['2026-11-22', 'exam-day', 'DEM-01: exam today', /is today\.$/],
    ['2026-11-21', 'exam-day-past', 'DEM-01: exam date passed', /^Your DEM-01 exam date, 21 Nov 2026, was 1 day ago\.$/],
    ['2026-12-31', 'exam-day', 'DEM-01: 39 days', /39 days until/],
    ['2027-01-01', 'impossible-date', 'DEM-01: check exam date', /cannot be taken on 1 Jan 2027: its last exam day is 31 Dec 2026/],
    ['2026-02-01', 'exam-day-past', 'DEM-01: exam date passed', /was 294 days ago/],
    ['soon', 'impossible-date', 'DEM-01: check exam date', /"soon" is not a day/],
    ['2026-02-30', 'impossible-date', 'DEM-01: check exam date', /is not a day/],
    ['2026-12', 'impossible-date', 'DEM-01: check exam date', /is not a day/],
  ]
  for (const [examDate, kind, short, words] of cases) {
    it(`${examDate}: ${kind}`, () => {
      const value = countdown(today, examDate)
      assert.equal(value.kind, kind)
      assert.equal(shortCountdown(english, exam.code, value), short)
      assert.match(sentence(value), words)
    })
  }

  it('a day in the beta cannot be relied on', () => {
    const value = countdown('2026-01-15', '2026-02-01')
    assert.deepEqual([value.kind, 'reason' in value && value.reason], ['impossible-date', 'before-available'])
    assert.match(sentence(value), /the standard exam is announced to open on 1 Mar 2026/)
  })

  it('an exam whose opening is not known can have no exam day', () => {
    const announced = demoExam({ status: [status('announced', '2026-01')] })
    assert.match(sentence(countdown(today, '2027-01-01', 'en', announced)), /no opening date is known/)
  })

  it('in a language without known dates is counted down to: nothing speaks against it', () => {
    assert.equal(countdown(today, '2026-12-01', 'ko').kind, 'exam-day')
    assert.match(sentence(countdown(today, '', 'ko')), /No dates of .* are known for your exam language/)
  })

  const near: readonly [examDate: string, expected: string][] = [
    ['2026-11-22', 'near'],
    ['2026-11-29', 'near'],
    ['2026-11-30', 'calm'],
    ['2026-11-21', 'calm'],
    ['nonsense', 'wrong'],
  ]
  for (const [examDate, expected] of near) it(`${examDate} is ${expected}`, () => assert.equal(nearness(countdown(today, examDate)), expected))

  it('each bundled exam takes its own last day and refuses the next one', () => {
    for (const id of realExamIds) {
      const real = realExam(id)
      for (const entry of real.status.filter(item => item.state === 'retired')) {
        for (const language of entry.languages) {
          assert.equal(countdown('2026-01-01', entry.from, language, real).kind, 'exam-day', `${id} ${language}`)
          const next = countdown('2026-01-01', entry.from.replace(/\d\d$/, '30').replace('-03-30', '-04-01').replace('-01-30', '-02-01'), language, real)
          assert.equal('reason' in next && next.reason, 'after-last-day', `${id} ${language}`)
        }
      }
    }
  })
})

describe('countdown without an own exam day', () => {
  const cases: readonly [today: string, language: string, expected: Countdown][] = [
    ['2025-11-01', 'en', { kind: 'opens', date: '2026-03-01', days: 120, expected: false, betaIsOpen: false }],
    ['2026-01-10', 'en', { kind: 'opens', date: '2026-03-01', days: 50, expected: false, betaIsOpen: true }],
    ['2026-02-28', 'en', { kind: 'opens', date: '2026-03-01', days: 1, expected: false, betaIsOpen: true }],
    ['2026-03-01', 'en', { kind: 'last-day', date: '2026-12-31', days: 305, expected: false }],
    ['2026-12-31', 'en', { kind: 'last-day', date: '2026-12-31', days: 0, expected: false }],
    ['2027-01-01', 'en', { kind: 'retired', date: '2026-12-31', daysAgo: 1, expected: false }],
    ['2027-01-01', 'ja', { kind: 'open', since: '2026-03-01', expected: false }],
    ['2026-02-28', 'ja', { kind: 'opens', date: '2026-03-01', days: 1, expected: false, betaIsOpen: false }],
    ['2026-11-22', 'de', { kind: 'unknown-language' }],
  ]
  for (const [today, language, expected] of cases)
    it(`${today} in ${language}: ${expected.kind}`, () => assert.deepEqual(countdown(today, '', language), expected))

  it('an announced exam without a date is not said to be open', () => {
    const announced = countdown('2026-11-22', '', 'en', demoExam({ status: [status('announced', '2026-01')] }))
    assert.equal(sentence(announced), 'DEM-01 is announced; no opening date is known.')
    const beta = countdown('2026-11-22', '', 'en', demoExam({ status: [status('beta', '2026-01-10')] }))
    assert.equal(sentence(beta), 'Only the beta of DEM-01 is open; no date of the standard exam is known.')
    assert.equal(shortCountdown(english, 'DEM-01', beta), 'DEM-01: no date yet')
  })

  it('an end known only to the month is not past on the first of that month', () => {
    const vague = demoExam({ status: [status('available', '2025'), status('retired', '2026-12')] })
    assert.equal(countdown('2026-12-01', '', 'en', vague).kind, 'last-day')
    assert.equal(countdown('2026-11-30', '', 'en', vague).kind, 'last-day')
    assert.equal(countdown('2027-01-01', '', 'en', vague).kind, 'retired')
  })

  it('announcing the end changes nothing about what can be taken', () => {
    assert.equal(statusOn(exam, 'en', '2026-08-15').state, 'available')
    assert.equal(statusSentence(english, statusOn(exam, 'en', '2026-08-15')), 'Can be taken until 31 Dec 2026.')
  })

  it('languages come in the order of the history', () => assert.deepEqual(languagesOf(exam), ['en', 'ja']))
})

describe('certificates', () => {
  const other = demoExam({ id: 'other', code: 'OTH-01', validityYears: 1 })
  const held = (value: Record<string, string>, today = '2026-11-22') => certificatesOf(value, [exam, other], today)

  it('last three years to the day, the soonest to end first', () => {
    assert.deepEqual(
      held({ demo: '2024-02-29', other: '2026-01-01' }).map(({ exam: { id }, expires, daysLeft }) => [id, expires, daysLeft]),
      [
        ['other', '2027-01-01', 40],
        ['demo', '2027-02-28', 98],
      ]
    )
  })

  it('may be named by the code of the exam', () => assert.equal(held({ 'DEM-01': '2025-01-01' }).length, 1))

  it('that name no exam or no day are passed over', () => {
    assert.deepEqual(held({ demo: 'yesterday', other: '2026-02-30', unknown: '2026-01-01', constructor: '2026-01-01' }), [])
    assert.deepEqual(held({ demo: 7 as unknown as string }), [])
    assert.deepEqual(certificatesOf({}, [demoExam({ id: 'constructor', code: '__proto__' })], '2026-11-22'), [])
  })

  it('are valid on their last day and ended on the next', () => {
    const words = (today: string) => held({ other: '2025-11-22' }, today).map(item => certificateSentence(english, item))
    assert.deepEqual(words('2026-11-21'), ['OTH-01 certificate valid until 22 Nov 2026, 1 day left'])
    assert.deepEqual(words('2026-11-22'), ['OTH-01 certificate valid until 22 Nov 2026, 0 days left'])
    assert.deepEqual(words('2026-11-23'), ['OTH-01 certificate ended on 22 Nov 2026'])
  })

  it('of a retired exam are what its holder counts', () => {
    const mls = realExam('mls-c01')
    const [certificate] = certificatesOf({ 'mls-c01': '2026-03-31' }, [mls], '2026-11-22')
    const retired = countdown('2026-11-22', '', 'en', mls)
    assert.equal(shortCountdown(english, mls.code, retired, certificate), 'MLS-C01: certificate valid 860 days')
    const [lapsed] = certificatesOf({ 'mls-c01': '2026-03-31' }, [mls], '2029-04-01')
    assert.equal(shortCountdown(english, mls.code, countdown('2029-04-01', '', 'en', mls), lapsed), 'MLS-C01: retired 1097 days ago')
  })
})
