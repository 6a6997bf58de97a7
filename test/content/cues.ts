// Cues that give the key away to somebody who does not know the topic: its place, its length, words it shares with the stem,
// forms of wording that stand in wrong options alone.
import type { ChoiceQuestion } from '../../src/core/content/questionSchema'
import { wordsOf } from './similarity'
import { figure, figures, none, percent, type Section, type Standard } from './standard'

const wanted = {
  position: { min: 0.22, max: 0.28 },
  longest: { max: 0.3 },
  /** What guessing from the options may find at most, in items of four options. */
  guessing: { max: 0.4 },
  lengthRatio: { min: 0.85, max: 1.15 },
  /** How much more often the key may repeat a word of the stem than a distractor does. */
  echoExcess: { max: 0.05 },
  /** So many words of the stem in the key alone, and more than in any distractor, are a hint. */
  echoedWords: 3,
} as const

export function cues(questions: readonly ChoiceQuestion[]): Section {
  const single = questions.filter(({ type }) => type === 'multiple-choice')
  const positions = keyPositions(single)
  const { longest, guessLongest, guessShortest, ratio } = lengths(single)
  return {
    title: 'Cues',
    standards: [
      figures(
        'Key positions before shuffling',
        positions.map((value, i) => ({ name: 'ABCD'[i] ?? `${i + 1}`, value, wanted: wanted.position })),
        percent
      ),
      figure('Key is the longest option', longest, wanted.longest, percent),
      figures(
        'Keys found by guessing, ties shared out',
        [
          { name: 'the longest', value: guessLongest, wanted: wanted.guessing },
          { name: 'the shortest', value: guessShortest, wanted: wanted.guessing },
        ],
        percent
      ),
      figure('Length of the key by the mean distractor', ratio, wanted.lengthRatio, value => value.toFixed(2)),
      ...echoes(single),
      none('Banned forms', questions.flatMap(bannedForms)),
    ],
    details: [],
  }
}

/** Share of keys at each of the four positions. */
export function keyPositions(questions: readonly ChoiceQuestion[]): readonly number[] {
  return [0, 1, 2, 3].map(position => questions.filter(({ options }) => options[position]?.correct).length / questions.length)
}

export interface Lengths {
  /** Share of items in which no option is longer than the key. */
  readonly longest: number
  /** Share of keys that the strategies "take the longest" and "take the shortest" find; a tie of two counts half. */
  readonly guessLongest: number
  readonly guessShortest: number
  /** Mean ratio of the key to the mean of its distractors. */
  readonly ratio: number
}

export function lengths(questions: readonly ChoiceQuestion[]): Lengths {
  const rows = questions.map(({ options }) => {
    const key = options.find(({ correct }) => correct)?.text.length ?? 0
    const all = options.map(({ text }) => text.length)
    const guess = (extreme: number) => (key === extreme ? 1 / all.filter(length => length === extreme).length : 0)
    const [guessLongest, guessShortest] = [guess(Math.max(...all)), guess(Math.min(...all))]
    const distractors = all.reduce((sum, length) => sum + length, -key) / (all.length - 1)
    return { longest: guessLongest > 0 ? 1 : 0, guessLongest, guessShortest, ratio: key / distractors }
  })
  const mean = (pick: (row: Lengths) => number) => rows.reduce((sum, row) => sum + pick(row), 0) / rows.length
  return {
    longest: mean(row => row.longest),
    guessLongest: mean(row => row.guessLongest),
    guessShortest: mean(row => row.guessShortest),
    ratio: mean(row => row.ratio),
  }
}

/** For each option the words of the stem that no other option has. */
export function echoedWords({ stem, options }: Pick<ChoiceQuestion, 'stem' | 'options'>): readonly (readonly string[])[] {
  const inStem = contentWords(stem)
  const words = options.map(({ text }) => contentWords(text))
  return words.map((own, i) => [...own].filter(word => inStem.has(word) && words.every((other, j) => i === j || !other.has(word))))
}

function echoes(questions: readonly ChoiceQuestion[]): readonly Standard[] {
  const rows = questions.map(question => {
    const echoed = echoedWords(question)
    const key = question.options.findIndex(({ correct }) => correct)
    return { id: question.id, key: echoed[key] ?? [], distractors: echoed.filter((_, i) => i !== key) }
  })
  const shareWith = (lists: readonly (readonly string[])[]) => lists.filter(list => list.length > 0).length / lists.length
  const keys = shareWith(rows.map(({ key }) => key))
  const distractors = shareWith(rows.flatMap(row => row.distractors))
  const hints = rows.filter(({ key, distractors: others }) => key.length >= wanted.echoedWords && others.every(list => list.length < key.length))
  return [
    {
      ...figure('Key alone shares a word with the stem, beyond a distractor', keys - distractors, wanted.echoExcess, percent),
      measured: `${percent(keys)} against ${percent(distractors)}`,
    },
    none(
      `Keys with ${wanted.echoedWords} or more words of the stem to themselves`,
      hints.map(({ id, key }) => `${id}: ${key.join(', ')}`)
    ),
  ]
}

/** Words that tie any two sentences together, and so say nothing about the subject. */
const functionWords = new Set(
  'also and any are because been before both but can each every few for from has have into its job least more most must not one only other over per set some such than that the their them then these they this those two under use used uses using what when where which while with without'.split(
    ' '
  )
)

/** Words of three letters or more without the endings of English, so that "batches" and "batch" are one. */
const contentWords = (text: string): ReadonlySet<string> =>
  new Set(
    wordsOf(text)
      .filter(word => word.length >= 3 && !functionWords.has(word))
      .map(word => word.replace(/(?:ies|es|s|ing|ed)$/, ''))
  )

const ofTheAbove = /\b(?:all|none|both|any|neither|either) of (?:the|these) (?:above|options|answers)\b/i
const byPlace =
  /\boptions? [A-F]\b|\banswers? [A-F]\b|\b(?:first|second|third|fourth|fifth|last|previous|next) (?:option|answer|choice)s?\b|\bthe options? (?:above|below)\b/i
const absolute = /\b(?:always|never)\b/i
/** "Which is not…" asks for an error: allowed where the word is emphasised. */
const plainNegative = /^(?:which|what) (?:\w+ ){0,4}(?:is|are|do|does|would|should|can|must) (?:not|except)\b|\b(?:except|least likely)\?$/i

/** Whether a text stands in another as whole words: "S3 Standard" is not in "S3 Standard-IA". Figures and lists of them may. */
function isWithinText(part: string, whole: string): boolean {
  const words = (text: string) => ` ${wordsOf(text).join(' ')} `
  return !/^\d/.test(part) && words(whole).includes(words(part))
}

/** What the wording of a question does against the rules of item writing; empty when nothing. */
export function bannedForms({ id, type, stem, takeaway, options }: ChoiceQuestion): readonly string[] {
  const problems: string[] = []
  const ask =
    stem
      .trim()
      .split(/(?<=[.?])\s+/)
      .findLast(sentence => sentence.includes('?')) ?? ''
  if (plainNegative.test(ask) && !/\b(?:NOT|EXCEPT|LEAST)\b/.test(ask)) problems.push('a negative question without emphasis')
  if (type === 'multiple-response' && !/\(Select (?:TWO|THREE)\.\)\s*$/.test(stem))
    problems.push('the stem does not end with "(Select TWO.)" or "(Select THREE.)"')
  const keys = options.filter(({ correct }) => correct).length
  if (type === 'multiple-choice' && options.length !== 4) problems.push(`${options.length} options`)
  if (type === 'multiple-response' && (options.length < 5 || options.length > 6 || keys > 3)) problems.push(`${keys} keys of ${options.length} options`)
  for (const text of [takeaway, ...options.flatMap(option => [option.text, option.rationale])]) {
    if (ofTheAbove.test(text)) problems.push(`"of the above": ${text}`)
    if (byPlace.test(text)) problems.push(`an option by its place: ${text}`)
  }
  for (const { text } of options)
    if (options.some(other => other.text !== text && isWithinText(text, other.text))) problems.push(`one option within another: ${text}`)
  const absolutes = options.filter(({ text }) => absolute.test(text))
  if (absolutes.length > 0 && absolutes.every(({ correct }) => !correct)) problems.push(`"always" or "never" in wrong options only: ${absolutes[0]?.text}`)
  return problems.map(problem => `${id}: ${problem}`)
}
