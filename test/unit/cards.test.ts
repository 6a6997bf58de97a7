// The bundled concept cards: enough of them, short, linked to documentation, readable on both sides, and in today's names.
import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { facesOf } from '../../src/core/content/cardFaces'
import type { ConceptCard } from '../../src/core/content/cardSchema'
import { loadCards, loadExam } from '../../src/core/content/load'
import { parseRichText } from '../../src/core/text/parseRichText'
import type { Block, Inline, RichText } from '../../src/core/text/richText'

const folder = 'data/exams/mls-c01'
const exam = loadExam(readFileSync(path.join(folder, 'exam.yaml'), 'utf8')).value
const tasks = exam?.domains.flatMap(domain => domain.tasks.map(task => task.id)) ?? []
const byTask = new Map(
  readdirSync(path.join(folder, 'cards')).map(name => {
    const taskId = name.replace('.yaml', '')
    const text = readFileSync(path.join(folder, 'cards', name), 'utf8')
    return [taskId, loadCards(text, { examId: 'mls-c01', taskId, questionIds: new Set() }).value] as const
  })
)
const cards: readonly ConceptCard[] = [...byTask.values()].flat()
const textsOf = ({ front, back, cloze }: ConceptCard) => [front, back, cloze].filter(text => text !== undefined)

/** Publishers of documentation and of textbooks that their authors keep on line. */
const hosts = new Set([
  'arxiv.org',
  'aws.amazon.com',
  'causalml.readthedocs.io',
  'd2l.ai',
  'developers.google.com',
  'docs.aws.amazon.com',
  'docs.pytorch.org',
  'docs.scipy.org',
  'glmnet.stanford.edu',
  'imbalanced-learn.org',
  'nightlies.apache.org',
  'nlp.stanford.edu',
  'otexts.com',
  'repost.aws',
  'scikit-learn.org',
  'spark.apache.org',
  'statsmodels.org',
  'stefvanbuuren.name',
  'www.evanmiller.org',
  'www.itl.nist.gov',
])

/** A former name may stand in a card only beside the present one. */
const renamed: readonly [former: RegExp, present: RegExp][] = [
  [/Kinesis (?:Data )?Firehose/, /Amazon Data Firehose/],
  [/Kinesis Data Analytics/, /Amazon Managed Service for Apache Flink/],
  [/QuickSight/, /Quick Sight/],
  [/Elasticsearch Service/, /OpenSearch Service/],
  [/Bedrock Agents(?! Classic)/, /AgentCore/],
]
/** What new customers cannot start any more; a card that names it says so. */
const closed =
  /Ground Truth|Model Monitor|SageMaker (?:AI )?(?:Clarify|Debugger)|Augmented AI|Amazon (?:Forecast|Fraud Detector|Lookout|Kendra|Q Business)|S3 Select/

const inlinesOf = (blocks: RichText): readonly Inline[] => blocks.flatMap(inlinesOfBlock)

function inlinesOfBlock(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'paragraph':
      return block.children
    case 'list':
      return block.items.flatMap(inlinesOf)
    case 'table':
      return [block.header, ...block.rows].flat(2)
    case 'code':
    case 'math':
      return [block]
  }
}

const plainTextOf = (inline: Inline): string => (inline.kind === 'text' ? inline.text : 'children' in inline ? inline.children.map(plainTextOf).join('') : '')

describe('the MLS-C01 concept cards', () => {
  it('number ten or more for each of the 15 tasks', () => {
    deepStrictEqual([...byTask.keys()].sort(), [...tasks].sort())
    for (const [task, list] of byTask) ok(list.length >= 10, `${task}: ${list.length}`)
  })

  it('mix both kinds in each task', () => {
    for (const [task, list] of byTask) {
      const gaps = list.filter(card => card.cloze !== undefined).length
      ok(gaps >= 3 && list.length - gaps >= 3, `${task}: ${gaps} of ${list.length} with gaps`)
    }
  })

  it('are short', () => {
    for (const { id, front, back, cloze } of cards) {
      ok((front?.length ?? 0) <= 200, `${id}: front`)
      ok((back ?? cloze ?? '').length <= 400, `${id}: back`)
    }
  })

  it('read well on both sides: no mark of strong type, code or formula is left over, and the sides differ', () => {
    for (const card of cards) {
      const { front, back } = facesOf(card)
      ok(front !== back, card.id)
      for (const side of [front, back]) {
        const left = inlinesOf(parseRichText(side)).map(plainTextOf).join(' ')
        ok(left.trim() !== '' || side.includes('$'), card.id)
        ok(!/[{}$*`]/.test(left), `${card.id}: ${left}`)
      }
    }
  })

  it('leave something to read around the gaps', () => {
    for (const card of cards.filter(({ cloze }) => cloze !== undefined)) {
      const around = facesOf(card).front.replaceAll('[…]', '')
      ok(around.length >= (card.cloze ?? '').length / 3, card.id)
    }
  })

  it('close every bracket of a formula', () => {
    for (const text of cards.flatMap(textsOf)) {
      for (const [, source = ''] of text.matchAll(/\$([^\s$][^$]*)\$/g)) {
        strictEqual(source.split('(').length, source.split(')').length, source)
        strictEqual(source.split('"').length % 2, 1, source)
      }
    }
  })

  it('refer to documentation', () => {
    for (const { id, references } of cards) for (const { url } of references) ok(hosts.has(new URL(url).host), `${id}: ${url}`)
  })

  it('have no front twice', () => {
    const fronts = cards.map(card => facesOf(card).front)
    strictEqual(new Set(fronts).size, fronts.length)
  })

  it('use a former name only beside the present one', () => {
    for (const card of cards) {
      const text = textsOf(card).join(' ')
      for (const [former, present] of renamed) ok(!former.test(text) || present.test(text), `${card.id}: ${former.source}`)
    }
  })

  it('say what is closed to new customers', () => {
    for (const card of cards) {
      const text = textsOf(card).join(' ')
      ok(!closed.test(text) || /no longer open to new customers/.test(text), card.id)
    }
  })
})
