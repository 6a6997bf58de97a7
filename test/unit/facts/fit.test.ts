import assert from 'node:assert/strict'
import fc from 'fast-check'
import { loadFactData } from '../../../src/core/content/factData'
import { type Answers, recommend, soundAnswers } from '../../../src/core/facts/fit'
import { clocks } from '../builders/clocks'
import { dataText, realExam, realExamIds } from '../builders/exams'

const load = <K extends 'fit' | 'routes'>(name: K) => {
  const { value, issues } = loadFactData(name, dataText(`facts/${name}.yaml`))
  assert.deepEqual(issues, [])
  assert.ok(value)
  return value
}
const fit = load('fit')
const { certifications } = load('routes')
const exams = realExamIds.map(realExam)

const judge = (answers: Answers, today: string, language = 'en') => recommend({ rules: fit.rules, certifications, exams, answers, language, today })
/** Verdict and exam in one word, e.g. "take aip-c01". */
const verdict = (answers: Answers, today: string, language = 'en') => {
  const found = judge(answers, today, language)
  return found ? `${found.verdict} ${found.pick.exam.id}` : 'none'
}

const optionsOf = (id: string): readonly string[] => ['', ...(fit.questions.find(question => question.id === id)?.options.map(option => option.id) ?? [])]
const languages = ['en', 'ja', 'ko', 'zh-Hans', 'zh-Hant', 'und']

function soundOn(answers: Answers, language: string, today: string): void {
  const found = judge(answers, today, language)
  const where = `${JSON.stringify(answers)} in ${language} on ${today}`
  assert.ok(found, where)
  const { pick, verdict: word, reasons, obstacles, firstExam, ranking } = found
  assert.ok(reasons.length > 0, `no reason: ${where}`)
  assert.equal(pick, ranking[0])
  assert.equal(new Set(ranking.map(({ certification }) => certification)).size, ranking.length)
  assert.notEqual(pick.status.state, 'retired', where)
  assert.equal(word === 'not-yet', obstacles.length > 0, where)
  if (word === 'take') assert.ok(pick.status.state === 'available' && !pick.status.entry?.expected, where)
  if (word === 'take' || word === 'beta') assert.notEqual(pick.certification, answers.held, where)
  if (firstExam) assert.ok(firstExam.status.state === 'available' && !firstExam.status.entry?.expected && firstExam.certification !== pick.certification, where)
  if (pick.exam.id === 'mls-c01') assert.ok(today <= '2026-03-31' || word === 'language', where)
}

describe('the self-assessment: every combination of answers', () => {
  it('leads to one recommendation with a reason, and never to what cannot be taken', function () {
    this.timeout(60_000)
    for (const today of clocks)
      for (const build of optionsOf('build'))
        for (const ml of optionsOf('ml'))
          for (const aws of optionsOf('aws'))
            for (const genai of optionsOf('genai'))
              for (const held of optionsOf('held'))
                soundOn({ build, ml, aws, genai, held }, languages[(build.length + ml.length + held.length) % 2 === 0 ? 0 : 1] ?? 'en', today)
  })

  it('the same with hours, dates, languages and days of all kinds', () => {
    const answers = fc.record(Object.fromEntries(fit.questions.map(({ id }) => [id, fc.constantFrom(...optionsOf(id))])))
    fc.assert(
      fc.property(answers, fc.constantFrom(...languages), fc.constantFrom(...clocks, '2025-12-01', '2026-09-28', '2026-09-29', '2027-02-01'), soundOn),
      { numRuns: 3000 }
    )
  })
})

describe('the self-assessment: whom it sends where', () => {
  const engineer = { build: 'models', ml: 'one', aws: 'one', genai: 'some', held: 'nothing' }
  const developer = { build: 'genai', ml: 'some', aws: 'two', genai: 'one', held: 'nothing' }
  const scientist = { build: 'analysis', ml: 'two', aws: 'two', genai: 'none', held: 'nothing' }
  const manager = { build: 'none', ml: 'none', aws: 'none', genai: 'none', held: 'nothing' }

  const cases: readonly [who: string, answers: Answers, byClock: readonly string[]][] = [
    ['an engineer', engineer, ['take mla-c01', 'take mla-c01', 'take mla-c01', 'beta mla-c02', 'check mla-c02', 'check mla-c02']],
    ['a developer', developer, ['beta aip-c01', 'beta aip-c01', 'wait aip-c01', 'take aip-c01', 'take aip-c01', 'take aip-c01']],
    ['a scientist', scientist, ['take mls-c01', 'take mls-c01', 'take mla-c01', 'beta mla-c02', 'check mla-c02', 'check mla-c02']],
    ['a manager', manager, Array(6).fill('take aif-c01')],
    ['a beginner', { ...engineer, ml: 'none' }, ['mla-c01', 'mla-c01', 'mla-c01', 'mla-c02', 'mla-c02', 'mla-c02'].map(id => `not-yet ${id}`)],
    ['a holder who is done', { ...developer, held: 'aip' }, Array(6).fill('held aip-c01')],
  ]
  for (const [who, answers, byClock] of cases) {
    it(who, () =>
      assert.deepEqual(
        clocks.map(today => verdict(answers, today)),
        byClock
      )
    )
  }

  it('a language decides: Japanese has MLA-C01 longer', () => {
    assert.deepEqual([verdict(engineer, '2026-11-22', 'en'), verdict(engineer, '2026-11-22', 'ja')], ['beta mla-c02', 'take mla-c01'])
  })

  it('an exam on the way is one that can be taken and is not held', () => {
    const beginner = { ...engineer, ml: 'none' }
    assert.equal(judge(beginner, '2026-11-22')?.firstExam?.exam.id, 'aif-c01')
    assert.equal(judge({ ...beginner, held: 'aif' }, '2026-11-22')?.firstExam, undefined)
  })

  it('nothing answered leads to the exam that asks for the least', () => assert.equal(verdict({}, '2026-11-22'), 'take aif-c01'))
})

describe('the self-assessment: its data', () => {
  const known = new Set(certifications.map(({ id }) => id))
  it('rules speak of questions, answers and certifications that exist', () => {
    for (const rule of fit.rules) {
      for (const [question, accepted] of Object.entries(rule.if))
        for (const answer of accepted) assert.ok(optionsOf(question).includes(answer), `${rule.id}: ${question} ${answer}`)
      for (const id of [...Object.keys(rule.points ?? {}), ...(rule.notYet ?? []), ...(rule.caution ?? []), ...(rule.firstExam ? [rule.firstExam] : [])])
        assert.ok(known.has(id), `${rule.id}: ${id}`)
      assert.ok(!rule.notYet || rule.first !== undefined, `${rule.id} says what comes first`)
    }
    assert.equal(new Set(fit.rules.map(({ id }) => id)).size, fit.rules.length)
  })

  it('every question but the language moves something', () => {
    const asked = new Set(fit.rules.flatMap(rule => Object.keys(rule.if)))
    assert.deepEqual(
      fit.questions.map(({ id }) => id).filter(id => !asked.has(id)),
      ['language']
    )
  })

  it('tells every certification for whom it is and for whom not', () => {
    assert.deepEqual(new Set(fit.audience.map(({ certification }) => certification)), known)
    for (const { rows } of fit.audience) for (const kind of ['for', 'not-for', 'out-of-scope']) assert.ok(rows.some(row => row.kind === kind))
  })
})

describe('the self-assessment: answers from outside', () => {
  it('what is not an answer is open; a default counts where nothing was chosen', () => {
    const sound = soundAnswers(fit.questions, { build: 'models', ml: 7, aws: 'x', toString: 'y', genai: '' }, { held: 'mls', genai: 'one' })
    assert.deepEqual(sound, { build: 'models', ml: '', aws: '', genai: '', held: 'mls', hours: '', deadline: '', language: '' })
  })
})
