// The bundled concept cards: short, of both kinds, readable on both sides. Their number, links and names are in the content report.
import { ok, strictEqual } from 'node:assert/strict'
import { facesOf } from '../../src/core/content/cardFaces'
import type { ConceptCard } from '../../src/core/content/cardSchema'
import { partsOfQuestionId } from '../../src/core/content/catalog'
import { parseRichText } from '../../src/core/text/parseRichText'
import type { Block, Inline, RichText } from '../../src/core/text/richText'
import { bankOf, readPacks } from '../content/bank'

const { pack, cards } = bankOf(readPacks(), 'mls-c01')
const tasks = pack.exam.domains.flatMap(domain => domain.tasks.map(task => task.id))
const byTask = new Map(tasks.map(id => [id, cards.filter(card => partsOfQuestionId(card.id).taskId === id)]))
const textsOf = ({ front, back, cloze }: ConceptCard) => [front, back, cloze].filter(text => text !== undefined)

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

  it('have no front twice', () => {
    const fronts = cards.map(card => facesOf(card).front)
    strictEqual(new Set(fronts).size, fronts.length)
  })
})
