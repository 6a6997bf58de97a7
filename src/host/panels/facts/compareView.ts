// Exams and the reader's choice -> what "Compare" shows. Pure: no vscode.
import type { Translate } from '../../../core/deadlines/words'
import { differences, needs, orderColumns } from '../../../core/facts/compareColumns'
import type { CompareInput, CompareRow, CompareView } from '../../../protocol/facts/compare'
import type { ConfidenceMark } from '../../../protocol/facts/provenance'
import { isObject } from '../practiceMessages'
import type { CellId, Column } from './compareColumns'
import { provenanceOf } from './provenance'

/** The rows of the table by their groups. */
const groupsOf = (t: Translate): readonly { readonly id: string; readonly title: string; readonly rows: readonly (readonly [CellId, string])[] }[] => [
  {
    id: 'status',
    title: t('Status'),
    rows: [
      ['today', t('Can I take it today?')],
      ['next', t('Next date')],
    ],
  },
  {
    id: 'format',
    title: t('Format'),
    rows: [
      ['questions', t('Questions')],
      ['minutes', t('Minutes')],
      ['types', t('Question types')],
      ['pass', t('Pass mark')],
      ['languages', t('Languages')],
    ],
  },
  {
    id: 'terms',
    title: t('Terms'),
    rows: [
      ['fee', t('Fee before tax')],
      ['validity', t('Valid for')],
      ['renewal', t('Renewed by')],
      ['six-years', t('Cost of six years')],
      ['prerequisites', t('Formal prerequisites')],
      ['wait', t('Wait after failing')],
    ],
  },
  {
    id: 'content',
    title: t('Content'),
    rows: [
      ['experience', t('Advised experience')],
      ['heaviest', t('Heaviest domain')],
      ['trains', t('Trains models')],
      ['genai', t('Foundation models, RAG, agents')],
      ['mlops', t('MLOps')],
    ],
  },
]

/** From what nobody stands behind to what the publisher says. */
const weakestFirst: readonly ConfidenceMark[] = ['claim', 'own', 'one-source', 'computed', 'two-sources', 'publisher']

export function compareView(all: readonly Column[], input: CompareInput, t: Translate): CompareView {
  const chosen = all.filter(({ id }) => input.columns.includes(id))
  const base = chosen.find(({ id }) => id === input.base) ?? chosen[0]
  const columns = base ? orderColumns(chosen, base, input.need) : []
  const row = ([id, label]: readonly [CellId, string]): CompareRow => {
    const cells = columns.map(column => column.cells[id])
    const words = cells.map(cell => cell?.words ?? (id === 'six-years' ? t('not computable') : t('not confirmed')))
    const differs = differences(words)
    const confidence = weakestFirst.find(mark => cells.some(cell => cell?.evidence.confidence === mark))
    return {
      ...{ id, label, showsSources: input.allSources || input.sources.includes(id) },
      ...(confidence === undefined ? {} : { confidence }),
      cells: cells.map((cell, index) => ({
        words: words[index] ?? '',
        // What is not known may be the same.
        differs: (differs[index] ?? false) && cell !== undefined && cells[0] !== undefined,
        ...(cell ? { provenance: provenanceOf(cell.evidence) } : {}),
      })),
    }
  }
  const groups = groupsOf(t).map(group => ({ ...group, rows: group.rows.map(row) }))
  const isShown = ({ cells }: CompareRow) => !input.hideEqual || cells.some(cell => cell.words !== cells[0]?.words)
  return {
    choices: all.map(({ id, code, name }) => ({ id, code, name, chosen: chosen.some(column => column.id === id) })),
    columns: columns.map(({ id, code, name, page }) => ({ id, code, name, page })),
    groups: groups.map(group => ({ ...group, rows: group.rows.filter(isShown) })).filter(group => group.rows.length > 0),
    hiddenRows: groups.flatMap(group => group.rows).filter(each => !isShown(each)).length,
  }
}

/** What stands beside the exam in question when nothing else was chosen: as many as fit without scrolling. */
const usual: readonly string[] = ['mla-c02', 'aip-c01', 'aif-c01', 'google-pmle']

/** The choice as the page sent it, made sound. `ids`: all exams in the order of the table; `target`: the base by default. */
export function readCompareInput(input: unknown, ids: readonly string[], target: string): CompareInput {
  const given = isObject(input) ? input : {}
  const known = (value: unknown): value is string => typeof value === 'string' && ids.includes(value)
  const base = known(given.base) ? given.base : known(target) ? target : (ids[0] ?? '')
  const wanted = Array.isArray(given.columns) ? given.columns.filter(known) : usual.filter(id => id !== base).slice(0, 3)
  return {
    columns: ids.filter(id => id === base || wanted.includes(id)),
    base,
    need: needs.find(need => need === given.need) ?? 'listed',
    highlight: given.highlight !== false,
    hideEqual: given.hideEqual === true,
    allSources: given.allSources === true,
    sources: Array.isArray(given.sources) ? [...new Set(given.sources.filter(id => typeof id === 'string' && id.length < 40))].slice(0, 40) : [],
  }
}
