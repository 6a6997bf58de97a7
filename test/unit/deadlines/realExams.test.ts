// The bundled exams as they stand on the clocks that matter, in two languages.
import assert from 'node:assert/strict'
import { countdownOf } from '../../../src/core/deadlines/countdown'
import { statusOn } from '../../../src/core/deadlines/examStatus'
import { countdownSentence, nearness, shortCountdown, statusLabel, statusSentence } from '../../../src/core/deadlines/words'
import { english, type RealExamId, realExam, realExamIds } from '../builders/exams'

const clocks = ['2026-02-01', '2026-03-31', '2026-04-01', '2026-11-22', '2027-01-14', '2029-04-01'] as const

/** The words of the status bar on each of the clocks. */
const shortWords: Readonly<Record<RealExamId, Readonly<Record<'en' | 'ja', readonly string[]>>>> = {
  'mls-c01': {
    en: ['58 days to last exam day', 'last exam day', 'retired 1 day ago', 'retired 236 days ago', 'retired 289 days ago', 'retired 1097 days ago'],
    ja: ['58 days to last exam day', 'last exam day', 'retired 1 day ago', 'retired 236 days ago', 'retired 289 days ago', 'retired 1097 days ago'],
  },
  'mla-c01': {
    en: [
      '239 days to last exam day',
      '181 days to last exam day',
      '180 days to last exam day',
      'retired 55 days ago',
      'retired 108 days ago',
      'retired 916 days ago',
    ],
    ja: [
      '346 days to last exam day',
      '288 days to last exam day',
      '287 days to last exam day',
      '52 days to last exam day',
      'was expected to end',
      'was expected to end',
    ],
  },
  'mla-c02': {
    en: ['opens in 347 days', 'opens in 289 days', 'opens in 288 days', 'opens in 53 days', '', ''],
    ja: ['opens in 347 days', 'opens in 289 days', 'opens in 288 days', 'opens in 53 days', '', ''],
  },
  'aif-c01': {
    en: ['', '', '', '', '', ''],
    ja: Array(6).fill('no dates in your language'),
  },
  'aip-c01': {
    en: ['opens in 72 days', 'opens in 14 days', 'opens in 13 days', '', '', ''],
    ja: ['opens in 72 days', 'opens in 14 days', 'opens in 13 days', '', '', ''],
  },
}

const states: Readonly<Record<RealExamId, Readonly<Record<'en' | 'ja', readonly string[]>>>> = {
  'mls-c01': {
    en: ['available', 'available', 'retired', 'retired', 'retired', 'retired'],
    ja: ['available', 'available', 'retired', 'retired', 'retired', 'retired'],
  },
  'mla-c01': {
    en: ['available', 'available', 'available', 'retired', 'retired', 'retired'],
    ja: ['available', 'available', 'available', 'available', 'retired', 'retired'],
  },
  'mla-c02': {
    en: ['announced', 'announced', 'announced', 'beta', 'available', 'available'],
    ja: ['announced', 'announced', 'announced', 'announced', 'available', 'available'],
  },
  'aif-c01': { en: Array(6).fill('available'), ja: Array(6).fill('no dates in your language') },
  'aip-c01': {
    en: ['beta', 'beta', 'announced', 'available', 'available', 'available'],
    ja: ['announced', 'announced', 'announced', 'available', 'available', 'available'],
  },
}

const at = (id: RealExamId, language: string, today: string, examDate = '') => {
  const exam = realExam(id)
  const countdown = countdownOf({ exam, language, examDate, today })
  return {
    countdown,
    short: shortCountdown(english, exam.code, countdown),
    sentence: countdownSentence(english, exam, countdown),
    label: statusLabel(english, statusOn(exam, language, today)),
    status: statusSentence(english, statusOn(exam, language, today)),
  }
}

for (const id of realExamIds) {
  for (const language of ['en', 'ja'] as const) {
    describe(`${id} in ${language}`, () => {
      clocks.forEach((today, i) => {
        const words = shortWords[id][language][i] ?? ''
        it(`on ${today}: ${words || 'open'}`, () => {
          const { short, label } = at(id, language, today)
          assert.equal(short, words ? `${id.toUpperCase()}: ${words}` : id.toUpperCase())
          assert.equal(label, states[id][language][i])
        })
      })
    })
  }
}

describe('sentences about the bundled exams', () => {
  const cases: readonly [id: RealExamId, language: string, today: string, sentence: string][] = [
    ['mls-c01', 'en', '2026-11-22', 'MLS-C01 is retired since 31 Mar 2026, 236 days ago. It can no longer be taken.'],
    ['mls-c01', 'en', '2026-03-31', 'Today is the last exam day of MLS-C01.'],
    ['mls-c01', 'ja', '2026-02-01', 'The last exam day of MLS-C01 is 31 Mar 2026, in 58 days.'],
    ['mla-c01', 'ja', '2026-11-22', 'The last exam day of MLA-C01 is expected on 13 Jan 2027, in 52 days.'],
    ['mla-c01', 'ja', '2027-01-13', 'Today is expected to be the last exam day of MLA-C01.'],
    ['mla-c01', 'ja', '2027-01-14', 'MLA-C01 was expected to end on 13 Jan 2027. Check with the publisher whether it can still be taken.'],
    ['mla-c02', 'en', '2026-11-22', 'MLA-C02 is expected to open on 14 Jan 2027, in 53 days. Until then only its beta can be booked.'],
    ['mla-c02', 'ja', '2026-11-22', 'MLA-C02 is expected to open on 14 Jan 2027, in 53 days.'],
    ['mla-c02', 'en', '2027-01-14', 'MLA-C02 was expected to open on 14 Jan 2027. Check with the publisher whether it can be taken.'],
    ['aip-c01', 'en', '2026-11-22', 'AIP-C01 can be taken; no end is announced.'],
    ['aif-c01', 'en', '2026-11-22', 'AIF-C01 can be taken; no end is announced.'],
  ]
  for (const [id, language, today, sentence] of cases) it(`${id}, ${language}, ${today}`, () => assert.equal(at(id, language, today).sentence, sentence))

  it('no unconfirmed date is told as a fact', () => {
    for (const today of ['2027-01-14', '2029-04-01']) {
      for (const [id, language] of [
        ['mla-c02', 'en'],
        ['mla-c02', 'ja'],
        ['mla-c01', 'ja'],
      ] as const) {
        const { sentence, status, short } = at(id, language, today)
        assert.match(sentence, /expected/)
        assert.match(status, /expected/)
        assert.doesNotMatch(`${sentence} ${status} ${short}`, /is retired|can be taken;|Retired since|Can be taken since/)
      }
    }
  })

  it('nobody is told to hurry for a date that has passed', () => {
    for (const id of realExamIds) {
      for (const language of ['en', 'ja', 'ko', 'de']) {
        for (const today of clocks) {
          const { countdown, short, sentence, status } = at(id, language, today)
          assert.doesNotMatch(`${short} ${sentence} ${status}`, /hurry|soon|\bnow\b|only \d|left|last chance|before it is too late|-\d+ day|!/i)
          if ('days' in countdown) assert.ok(countdown.days >= 0)
          if ('daysAgo' in countdown) assert.ok(countdown.daysAgo > 0)
          if (countdown.kind === 'retired') assert.equal(nearness(countdown), 'calm')
        }
      }
    }
  })

  it('no exam date makes a retired exam look open', () => {
    for (const examDate of ['2026-03-30', '2026-03-31', '2026-04-01', '2026-11-22', '2027-03-01']) {
      const { countdown } = at('mls-c01', 'en', '2026-11-22', examDate)
      assert.ok(countdown.kind === 'exam-day-past' || countdown.kind === 'impossible-date', `${examDate}: ${countdown.kind}`)
    }
  })
})
