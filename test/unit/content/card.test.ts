// Concept cards: what loads, and the two sides that a reader sees.
import { deepStrictEqual } from 'node:assert/strict'
import { facesOf } from '../../../src/core/content/cardFaces'
import type { ConceptCard } from '../../../src/core/content/cardSchema'
import { loadCards } from '../../../src/core/content/load'
import { asYaml } from '../builders/exams'

const place = { examId: 'demo', taskId: '1.1', questionIds: new Set<string>() }
const base = { references: [{ title: 'Guide', url: 'https://docs.aws.amazon.com/guide' }], verifiedOn: '2026-11-25' }
const cloze = (text: string, slug = 'cloze'): ConceptCard => ({ id: `demo.1.1.${slug}`, cloze: text, ...base })
const codesOf = (text: string) => loadCards(asYaml([cloze(text)]), place).issues.map(issue => issue.code)

describe('concept cards', () => {
  it('load as they are, sound ones beside broken ones', () => {
    const sides: ConceptCard = { id: 'demo.1.1.sides', front: 'What?', back: 'That.', ...base }
    const { value, issues } = loadCards(asYaml([sides, cloze('No gap.', 'broken'), cloze('A {{gap}}.')]), place)
    deepStrictEqual(value, [sides, cloze('A {{gap}}.')])
    deepStrictEqual(
      issues.map(issue => issue.code),
      ['gap']
    )
  })

  it('show front and back, and of a cloze the text without and with what its gaps hide', () => {
    deepStrictEqual(facesOf({ id: 'demo.1.1.sides', front: 'What?', back: 'That.', ...base }), { front: 'What?', back: 'That.' })
    deepStrictEqual(facesOf(cloze('{{A}} costs $5, {{B and C}} more.')), { front: '[…] costs $5, […] more.', back: '**A** costs $5, **B and C** more.' })
  })

  it('may hide code, a formula or a power of two', () => {
    for (const text of ['Use {{`s3:GetObject`}}.', 'It is {{$1/(1 + e^(-x))$}}.', '`x**2` is {{the square}}.']) deepStrictEqual(codesOf(text), [], text)
  })

  it('are refused when a gap would show its marks', () => {
    for (const text of ['`a {{b}}`', '$a = {{b}}$', '{{ a}}', '**{{a}}**']) deepStrictEqual(codesOf(text), ['gap'], text)
  })
})
