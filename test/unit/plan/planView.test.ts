// What the plan panel says: on every day and for every exam the truth, and every figure with where it comes from.
import assert from 'node:assert/strict'
import { addDays } from '../../../src/core/deadlines/calendar'
import { emptyState, fold } from '../../../src/core/journal/fold'
import { doneOf } from '../../../src/core/plan/done'
import { makePlan } from '../../../src/core/plan/makePlan'
import { canBeTaken, planInput } from '../../../src/host/panels/planBasis'
import { readForm, sameForm, storedForm } from '../../../src/host/panels/planForm'
import { type PlanViewInput, planView, todayInBlocks } from '../../../src/host/panels/planView'
import { clocks } from '../builders/clocks'
import { answer, cardReview, eventsOf, planChoices, sessionStart, undo } from '../builders/events'
import { english, type RealExamId, realExam, realExamIds } from '../builders/exams'
import { planning, routes } from '../builders/plans'

const packs = realExamIds.map(id => ({ exam: realExam(id), questions: {} }))
const packOf = (id: RealExamId) => packs.find(({ exam }) => exam.id === id) ?? packs[0]

function inputOf(id: RealExamId, today: string, overrides: Partial<PlanViewInput> = {}): PlanViewInput {
  const pack = packOf(id)
  assert.ok(pack)
  const form = overrides.form ?? storedForm(undefined, '', 8)
  return {
    ...{ pack, packs, planning, routes, state: emptyState, today, date: today, language: 'en', form, isTarget: true, stored: undefined, storedForm: form },
    ...{ due: [], t: english },
    ...overrides,
  }
}
const view = (id: RealExamId, today: string, overrides: Partial<PlanViewInput> = {}) => planView(inputOf(id, today, overrides))
const form = (overrides: object = {}) => ({ ...storedForm(undefined, '', 8), ...overrides })
const said = ({ notices, advice }: ReturnType<typeof view>) => [...notices.map(({ text }) => text), ...advice].join(' | ')

describe('the plan panel, whatever the day', () => {
  for (const id of realExamIds) {
    for (const today of clocks) {
      it(`${id} on ${today}: a plan without a date, with sources, and nothing that hurries`, () => {
        const shown = view(id, today)
        const code = realExam(id).code
        const retired = (id === 'mls-c01' && today > '2026-03-31') || !canBeTaken(inputOf(id, today))
        if (id === 'mls-c01' && today > '2026-03-31')
          assert.match(
            said(shown),
            /MLS-C01 is retired since 31 Mar 2026.*It can no longer be taken\. \| This is a plan for learning the content of MLS-C01, without an exam\./
          )
        else if (!retired) assert.equal(said(shown), '')
        assert.match(shown.summary, new RegExp(`^${code} without a date: \\d+ study weeks?, [\\d.]+ hours, up to \\d`))
        assert.equal(retired, shown.instead.length > 0 || (retired && shown.instead.length === 0), code)
        assert.ok(!/before March|last chance|hurry|too late|\blate\b|\bbehind\b/i.test(JSON.stringify(shown)))
        for (const { provenance } of [shown.suggested, shown.gate, shown.share, ...shown.techniques]) {
          assert.match(provenance.checkedOn, /^2[25] Nov 2026$/)
          assert.ok(provenance.sources.length > 0 || provenance.confidence === 'own')
        }
        assert.equal(shown.weeks.length > 0, true)
      })
    }
  }

  it('offers for MLS-C01, once it is over, what can be taken that day', () => {
    const codes = (today: string) => view('mls-c01', today).instead.map(({ code }) => code)
    assert.deepEqual(codes('2026-03-31'), [])
    assert.deepEqual(codes('2026-04-01'), ['MLA-C01', 'AIP-C01'])
    assert.deepEqual(codes('2027-01-14').at(-1), 'AIP-C01')
    const { instead, exams } = view('mls-c01', '2026-11-22')
    for (const { index, code } of instead) assert.equal(exams[index]?.code, code)
  })

  it('says of a date after the last exam day that the exam cannot be taken, and plans without it', () => {
    const shown = view('mls-c01', '2026-02-01', { form: form({ examDate: '2026-05-01' }) })
    assert.match(said(shown), /MLS-C01 cannot be taken on 1 May 2026: its last exam day is 31 Mar 2026\. \| This is a plan for learning the content/)
    assert.match(shown.summary, /without a date/)
    assert.match(view('mls-c01', '2026-02-01', { form: form({ examDate: '2026-03-27' }) }).summary, /^MLS-C01 on Fri 27 Mar 2026: /)
  })

  it('says of a date before the exam opens that it cannot be relied on', () => {
    const shown = (examDate: string) => said(view('mla-c02', '2026-11-22', { form: form({ examDate, hoursPerWeek: 20 }) }))
    assert.match(shown('2027-01-10'), /MLA-C02 cannot be relied on for 10 Jan 2027/)
    assert.equal(shown('2027-02-12').includes('relied'), false)
  })

  it('plans without a date when it has passed, or is today', () => {
    assert.match(said(view('aip-c01', '2026-11-22', { form: form({ examDate: '2026-11-01' }) })), /was 21 days ago\. \| The plan is made without a date/)
    assert.match(said(view('aip-c01', '2026-11-22', { form: form({ examDate: '2026-11-22' }) })), /made without a date/)
  })
})

describe('the plan panel', () => {
  const toExam = { form: form({ examDate: '2027-02-12' }) }

  it('shows hours by domain, a row a week, and the exam at the end', () => {
    const shown = view('mla-c02', '2026-11-22', toExam)
    assert.equal(shown.summary, 'MLA-C02 on Fri 12 Feb 2027: 12 study weeks, 90 hours')
    assert.deepEqual(
      shown.domains.map(({ label, hours }) => [label.slice(0, 6), hours]),
      [
        ['1 Data', '20.25 h'],
        ['2 ML M', '17.25 h'],
        ['3 Depl', '17.25 h'],
        ['4 Oper', '17.25 h'],
        ['Diagno', '18 h'],
      ]
    )
    assert.deepEqual([shown.total, shown.suggested.words, shown.suggested.verdict], ['90 h', 'Suggested: 70–90 hours. You plan 90.', 'Enough'])
    const first = shown.weeks[0]
    assert.deepEqual([first?.number, first?.days, first?.result], [1, '23–29 Nov', 'Baseline score'])
    assert.deepEqual(
      first?.bars.map(({ label, hours }) => [label, hours]),
      [
        ['Diagnose', '4.5 h'],
        ['1.1', '3.25 h'],
      ]
    )
    const last = shown.weeks.at(-1)
    assert.deepEqual([last?.days, last?.result, last?.isExam], ['8–12 Feb', 'Exam on Fri 12 Feb', true])
    assert.equal(last?.bars.at(-1)?.label, 'Final pass')
  })

  it('names a week off with the reviews that fall in it', () => {
    const due = Array<number>(60).fill(6)
    const shown = view('mla-c02', '2026-11-22', { due, form: form({ examDate: '2027-02-12', weeksOff: ['2026-12-21'] }) })
    const off = shown.weeks.find(({ days }) => days === '21–27 Dec')
    assert.deepEqual([off?.number, off?.note, off?.result], [0, 'Week off; due reviews only, about 6 a day', 'Nothing planned'])
    assert.equal(shown.weekChoices.find(({ monday }) => monday === '2026-12-21')?.words, '21–27 Dec 2026')
  })

  it('says plainly what would be enough', () => {
    const shown = view('mla-c02', '2026-11-23', { form: form({ examDate: '2026-12-21' }) })
    assert.equal(shown.suggested.verdict, 'Not enough')
    assert.deepEqual(shown.advice, [
      'There is not enough time for the suggested 70 hours. The plan covers every task, each in less.',
      'It would be enough with 18 hours a week or an exam on 22 Jan 2027 or later.',
    ])
    const none = view('aip-c01', '2026-11-23', { form: form({ examDate: '2026-11-25', level: 'new-to-both' }) })
    assert.equal(none.weeks.length, 0)
    assert.match(none.summary, /no plan fits/)
    assert.match(none.advice.join(' '), /not enough time for every task.*AIF-C01 first, in 20–30 hours/)
  })

  it('says neutrally what moved, once the plan is kept', () => {
    const kept = { ...toExam, stored: planChoices({ start: '2026-11-23', level: 'ml-new-to-aws' }) }
    assert.equal(view('mla-c02', '2026-11-23', kept).moved, '')
    assert.equal(view('mla-c02', '2026-11-30', kept).moved, 'Re-laid on 30 Nov 2026: 7.75 h moved to later weeks.')
    assert.equal(view('mla-c02', '2026-11-30', { ...kept, isTarget: false }).moved, '')
  })

  it('has a part for today in a few words', () => {
    const words = (date: string) => {
      const { weeks } = makePlan(planInput(inputOf('mla-c02', date, toExam)))
      return todayInBlocks(english, weeks.flatMap(({ days }) => days).find(({ day }) => day === date)?.blocks ?? [])
    }
    assert.equal(words('2026-11-23'), 'Diagnose, 1 h 45 min')
    assert.equal(words('2026-11-22'), 'nothing new today')
  })
})

describe('the form of a plan', () => {
  const exam = realExam('mla-c02')
  const before = storedForm(undefined, '', 8)

  it('takes what is sound, and leaves the rest as it was', () => {
    assert.deepEqual(readForm(undefined, before, exam), before)
    assert.deepEqual(
      readForm(
        { examDate: 'soon', hoursPerWeek: 'x', weekdays: 'all', level: 'guru', known: [1, '9.9', '1.1'], weeksOff: ['2026-12-24', 'x'], useWeakness: 1 },
        before,
        exam
      ),
      { ...before, known: ['1.1'], weeksOff: ['2026-12-21'] }
    )
    assert.equal(readForm({ hoursPerWeek: 1e9 }, before, exam).hoursPerWeek, 80)
    assert.equal(readForm({ hoursPerWeek: -3 }, before, exam).hoursPerWeek, 1)
    assert.deepEqual(readForm({ weekdays: [] }, before, exam).weekdays, [1, 2, 3, 4, 5])
  })

  it('is the same in whatever order it was chosen', () => {
    const a = readForm({ weekdays: [5, 1], known: ['2.1', '1.1'] }, before, exam)
    const b = readForm({ known: ['1.1', '2.1'], weekdays: [1, 5] }, before, exam)
    assert.ok(sameForm(a, b) && !sameForm(a, before))
  })
})

describe('what was studied', () => {
  it('is the time of answers, cards and notes, by day and task, without what was taken back', () => {
    const events = eventsOf([
      sessionStart(),
      answer('mls-c01.1.1.a', true, { elapsedMs: 60_000 }),
      answer('mls-c01.1.1.b', false, { elapsedMs: 120_000 }),
      answer('aip-c01.1.1.a', false, { elapsedMs: 120_000 }),
      cardReview('mls-c01.1.2.c', 'good', { elapsedMs: 30_000 }),
      { kind: 'study-time', examId: 'mls-c01', taskId: null, resourceId: null, minutes: 45 },
      undo('dev1.w1.2'),
    ])
    assert.deepEqual(
      doneOf(fold(events), 'mls-c01').map(({ taskId, minutes, isMock }) => [taskId, minutes, isMock]),
      [
        ['1.1', 2, false],
        ['1.2', 0.5, false],
        [null, 45, false],
      ]
    )
    assert.equal(addDays('2026-11-22', 1), '2026-11-23')
  })
})
