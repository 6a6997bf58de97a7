// The measures of cues, on items that have the cue and items that have not.
import assert from 'node:assert/strict'
import type { ChoiceQuestion } from '../../../src/core/content/questionSchema'
import { bannedForms, echoedWords, keyPositions, lengths } from '../../content/cues'

const question = (stem: string, texts: readonly string[], key = 0): ChoiceQuestion => ({
  id: 'demo.1.1.item',
  revision: 1,
  type: 'multiple-choice',
  difficulty: 'easy',
  services: [],
  stem,
  options: texts.map((text, i) => ({ text, rationale: 'It says why.', ...(i === key ? { correct: true } : {}) })),
  takeaway: 'A rule.',
  references: [{ title: 'Guide', url: 'https://example.com/' }],
  verifiedOn: '2026-11-25',
  solves: 1,
})

const plain = ['Alpha beta', 'Gamma delta', 'Epsilon zeta', 'Eta theta']
const formsOf = (texts: readonly string[], stem = 'What fits?') => bannedForms(question(stem, texts)).map(line => line.slice('demo.1.1.item: '.length))

describe('content report: cues', () => {
  it('counts the keys at each position', () => {
    assert.deepEqual(keyPositions([question('?', plain, 0), question('?', plain, 3)]), [0.5, 0, 0, 0.5])
  })

  it('shares ties out, and compares the key with the mean distractor', () => {
    const { longest, guessLongest, guessShortest, ratio } = lengths([
      question('?', ['aaaa', 'aaaa', 'bb', 'cccccc'], 3),
      question('?', ['aa', 'bb', 'cccc', 'dddd'], 0),
    ])
    assert.deepEqual([longest, guessLongest, guessShortest], [0.5, 0.5, 0.25])
    assert.ok(Math.abs(ratio - (6 / (10 / 3) + 2 / (10 / 3)) / 2) < 1e-9)
  })

  it('finds the words that one option alone shares with the stem, whatever their ending', () => {
    const item = question('The batches arrive late at the broker.', ['A larger batch', 'A broker with more disks', 'A late broker', 'The archive'])
    assert.deepEqual(echoedWords(item), [['batch'], [], ['late'], []])
  })

  it('passes a clean item', () => assert.deepEqual(formsOf(plain), []))

  for (const [texts, problem] of [
    [['All of the above', ...plain.slice(1)], '"of the above": All of the above'],
    [['Both options', 'The same as option B', ...plain.slice(2)], 'an option by its place: The same as option B'],
    [['Fine', 'Never fine', ...plain.slice(2)], '"always" or "never" in wrong options only: Never fine'],
    [['S3 Standard', 'S3 Standard, replicated', ...plain.slice(2)], 'one option within another: S3 Standard'],
    [plain.slice(1), '3 options'],
  ] as const)
    it(`finds ${problem}`, () => assert.ok(formsOf(texts).includes(problem), formsOf(texts).join()))

  it('lets figures and longer names begin alike', () => {
    assert.deepEqual(formsOf(['58', '51 and 58', 'S3 Standard', 'S3 Standard-IA']), [])
  })

  it('wants emphasis in a negative question', () => {
    assert.deepEqual(formsOf(plain, 'A team waits. Which step is not needed?'), ['a negative question without emphasis'])
    assert.deepEqual(formsOf(plain, 'A team waits. Which step is NOT needed?'), [])
    assert.deepEqual(formsOf(plain, 'It does not scale. Which step helps?'), [])
  })
})
