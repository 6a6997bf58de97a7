// What holds for all that is said of exams, wherever it stands: every figure has its provenance, nobody is hurried, and words
// follow data and clock. Files and pages are found, so what is new is tested too.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { factDataSchemas, isFactDataName, loadFactData } from '../../../src/core/content/factData'
import { certificatesOf, countdownOf } from '../../../src/core/deadlines/countdown'
import { statusOn } from '../../../src/core/deadlines/examStatus'
import { certificateSentence, countdownSentence, shortCountdown, statusSentence } from '../../../src/core/deadlines/words'
import { problemsOf } from '../../content/figures'
import { haste, wordsNobodyNeeds, wrongIn } from '../../content/wrongWords'
import { clocks } from '../builders/clocks'
import { dataText, english, realExam, realExamIds } from '../builders/exams'

const factFiles = readdirSync('data/facts')
  .filter(file => file.endsWith('.yaml'))
  .map(file => ({ file, name: file.slice(0, -'.yaml'.length), text: dataText(`facts/${file}`), data: parse(dataText(`facts/${file}`)) as unknown }))

const dateOfChecks = (text: string) => [...text.matchAll(/checkedOn: "?(\d{4}-\d{2}-\d{2})/g)].map(([, day]) => day ?? '')
const examTexts = realExamIds.map(id => dataText(`exams/${id}/exam.yaml`))
/** The day on which the work on these data was last done. Move it when facts are checked again. */
const newest = '2026-11-25'

const factIds = new Set(factFiles.flatMap(({ data }) => (Array.isArray(data) ? data.map((item: { id?: unknown }) => String(item.id)) : [])))

describe('every figure says where it comes from', () => {
  for (const { file, name, text, data } of factFiles) {
    it(`in ${file}`, () => {
      assert.deepEqual(problemsOf(data, factIds, newest), [])
      if (isFactDataName(name)) assert.deepEqual(loadFactData(name, text).issues, [])
    })
  }

  it('and every file with a shape of its own is there', () => {
    const names = new Set(factFiles.map(({ name }) => name))
    for (const name of Object.keys(factDataSchemas)) assert.ok(names.has(name), name)
  })

  it('and no check lies ahead of the newest', () => {
    const days = [...factFiles.map(({ text }) => text), ...examTexts].flatMap(dateOfChecks)
    assert.ok(days.length > 100)
    assert.deepEqual(
      days.filter(day => day > newest),
      []
    )
    assert.ok(days.includes(newest), 'the newest check is one that was made')
  })

  const figure = { value: 5, unit: 'USD' }
  const proof = { confidence: 'publisher', checkedOn: '2026-11-22', source: { title: 'Page', url: 'https://example.com/' } }
  const refused: readonly [why: string, data: unknown][] = [
    ['no provenance', [{ id: 'a', ...figure }]],
    ['a sum in words without provenance', { notes: [{ words: 'About $3,110 in all.' }] }],
    ['a share in words without provenance', { notes: ['36 % growth'] }],
    ['a confidence that is none', [{ ...figure, ...proof, confidence: 'unverified' }]],
    ['a check that is not yet', [{ ...figure, ...proof, checkedOn: '2026-12-24' }]],
    ['no source', [{ ...figure, confidence: 'two-sources', checkedOn: '2026-11-22', sources: [] }]],
    ['a source that is not https', [{ ...figure, ...proof, source: { title: 'Page', url: 'http://example.com/' } }]],
    ['a source that the file does not name', { sources: [{ id: 'x', url: 'https://example.com/' }], items: [{ ...figure, ...proof, source: 'y' }] }],
    ['a fact that is none', [{ ...figure, fact: 'cost.nothing' }]],
  ]
  for (const [why, data] of refused) it(`or is refused: ${why}`, () => assert.notDeepEqual(problemsOf(data, factIds, newest), []))

  it('in itself, by its evidence, or by the fact that it points to', () => {
    const own = { sources: [], confidence: 'own', checkedOn: '2026-11-22' }
    for (const data of [[{ ...figure, ...proof }], { rows: [{ low: 5, evidence: own }] }, [{ ...figure, fact: 'policy.validity' }], [{ points: { mla: 5 } }]])
      assert.deepEqual(problemsOf(data, factIds, newest), [])
  })
})

/** Texts that the product shows or ships, tests aside. */
function textFiles(): readonly { readonly file: string; readonly text: string }[] {
  const below = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(file => path.join(folder, file))
  return [...['data', 'src', 'media', 'l10n', 'docs'].flatMap(below), 'package.json', 'package.nls.json', 'README.md', 'CHANGELOG.md']
    .filter(file => /\.(?:ts|css|svg|md|json|ya?ml)$/.test(file) && statSync(file).isFile())
    .map(file => ({ file, text: readFileSync(file, 'utf8') }))
}

const found = (pattern: RegExp, files: readonly { readonly file: string; readonly text: string }[]) =>
  files.flatMap(({ file, text }) => [...text.matchAll(pattern)].map(match => `${file}: ${match[0]}`))

describe('what the product says', () => {
  const files = textFiles()

  it('hurries nobody', () => assert.deepEqual(found(haste, files), []))

  it('would be found out if it did', () => {
    for (const text of ['Sit it before March 31!', 'take the exam before 31 March 2026', 'Hurry', 'Only 3 days left', 'Your last chance'])
      assert.equal(found(haste, [{ file: 'x', text }]).length, 1, text)
    for (const text of ['It was announced before March 2026.', 'MLS-C01 is retired since 31 Mar 2026', 'Answers by key from memory'])
      assert.deepEqual(found(haste, [{ file: 'x', text }]), [], text)
  })

  it('shows nothing that was not verified', () =>
    assert.deepEqual(found(/\((?:U|unverified)\)|\[U\]|unverified from memory|from memory, not verified/g, files), []))

  it('takes the day of a check from the data', () => {
    const written = files
      .filter(({ file }) => /^(?:src|media|l10n|package)/.test(file) && !file.endsWith('pack.md'))
      // Comments show how a value looks.
      .map(({ file, text }) => ({ file, text: text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, '') }))
    assert.deepEqual(found(/\b2[0-9] Nov(?:ember)? 2026\b|\b2026-11-2\d\b|\b(?:as of|checked(?: on)?) \d{1,2} \w+ 20\d\d/gi, written), [])
  })
})

describe('the status bar', () => {
  for (const id of realExamIds) {
    for (const language of ['en', 'ja']) {
      it(`is right for ${id} in ${language} on every day`, () => {
        const exam = realExam(id)
        for (const today of clocks) {
          const status = statusOn(exam, language, today)
          const countdown = countdownOf({ exam, language, examDate: '', today })
          const said = [shortCountdown(english, exam.code, countdown), countdownSentence(english, exam, countdown), statusSentence(english, status)].join(' ')
          assert.doesNotMatch(said, wordsNobodyNeeds, today)
          assert.doesNotMatch(said.replaceAll(/Until then only its beta can be booked|Beta since/g, ''), wrongIn[status.state], `${today}: ${said}`)
        }
      })
    }
  }

  const holders: readonly [today: string, short: string, sentence: string][] = [
    ['2026-02-01', 'MLS-C01: 58 days to last exam day', 'MLS-C01 certificate valid until 14 Nov 2028, 1017 days left'],
    ['2026-04-01', 'MLS-C01: certificate valid 958 days', 'MLS-C01 certificate valid until 14 Nov 2028, 958 days left'],
    ['2026-11-22', 'MLS-C01: certificate valid 723 days', 'MLS-C01 certificate valid until 14 Nov 2028, 723 days left'],
    ['2027-01-14', 'MLS-C01: certificate valid 670 days', 'MLS-C01 certificate valid until 14 Nov 2028, 670 days left'],
    ['2029-04-01', 'MLS-C01: retired 1097 days ago', 'MLS-C01 certificate ended on 14 Nov 2028'],
  ]
  for (const [today, short, sentence] of holders) {
    it(`says on ${today} to a holder: ${short}`, () => {
      const exam = realExam('mls-c01')
      const [certificate] = certificatesOf({ 'mls-c01': '2025-11-14' }, [exam], today)
      assert.ok(certificate)
      assert.equal(shortCountdown(english, exam.code, countdownOf({ exam, language: 'en', examDate: '', today }), certificate), short)
      assert.equal(certificateSentence(english, certificate), sentence)
    })
  }
})
