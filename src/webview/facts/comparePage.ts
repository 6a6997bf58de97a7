// Compare: exams side by side; one is the base, and what differs from it is marked.
import { live } from 'lit/directives/live.js'
import { ref } from 'lit/directives/ref.js'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { CompareCell, CompareInput, CompareNeed, CompareRow } from '../../protocol/facts/compare'
import type { CompareStrings } from '../../protocol/facts/compareStrings'
import { fill } from '../shared/fill'
import { chevronIcon } from '../shared/icons'
import { watchOverflow } from '../shared/overflow'
import { choice } from './choice'
import { confidenceMark, provenanceLines } from './provenance'
import type { PageParts } from './view'

type Parts = PageParts<'compare'>

/** The choice of the exams to compare without or with one of them; the base goes to the first that is left. */
function choose(id: string, isChosen: boolean, { columns, base }: CompareInput): Partial<CompareInput> {
  if (isChosen) return { columns: [...columns, id] }
  const left = columns.filter(other => other !== id)
  return { columns: left, base: id === base ? (left[0] ?? id) : base }
}

const needs: readonly CompareNeed[] = ['listed', 'cheapest', 'shortest', 'longest', 'today', 'training', 'genai']

const tick = (label: string, checked: boolean, change: (checked: boolean) => void, title?: string): TemplateResult =>
  html`<label class="check-line" title=${title ?? nothing}><input type="checkbox" .checked=${live(checked)} @change=${(event: Event) => {
    if (event.target instanceof HTMLInputElement) change(event.target.checked)
  }}><span>${label}</span></label>`

function controls({ input, view, strings, actions }: Parts): TemplateResult {
  const words = strings.compare
  const change = (part: Partial<CompareInput>) => actions.change({ ...input, ...part })
  const chosen = view.choices.filter(each => each.chosen)
  return html`<details class="compare-exams">
      <summary>${words.exams} <span class="muted">${fill(words.examsChosen, chosen.length, view.choices.length)}</span></summary>
      <fieldset><legend class="sr">${words.exams}</legend>${view.choices.map(({ id, code, name }) =>
        tick(`${code} ${name}`, input.columns.includes(id), checked => change(choose(id, checked, input)), name)
      )}</fieldset>
    </details>
    <div class="compare-bar">
      ${choice({ id: 'compare-base', label: words.base, options: view.choices.map(({ id, code }) => ({ id, words: code })), chosen: input.base, choose: base => change({ base }) }, 'choice')}
      ${choice({ id: 'compare-sort', label: words.sort, options: needs.map(need => ({ id: need, words: words[need] })), chosen: input.need, choose: need => change({ need }) }, 'choice')}
      <div class="compare-ticks">${tick(words.highlight, input.highlight, highlight => change({ highlight }))}
      ${tick(words.hideEqual, input.hideEqual, hideEqual => change({ hideEqual }))}
      ${tick(words.showSources, input.allSources, allSources => change({ allSources, sources: [] }))}</div>
    </div>`
}

function cell({ words, differs, provenance }: CompareCell, highlight: boolean, showsSources: boolean, { strings }: Parts): TemplateResult {
  const marked = highlight && differs
  return html`<td class="${marked ? 'differs' : ''} ${provenance === undefined ? 'missing' : ''}">
    ${marked ? html`<span class="sr">${strings.compare.differs}</span><span class="mark" aria-hidden="true">≠</span>` : nothing}<span class="words">${words}</span>
    ${showsSources && provenance ? html`<div class="cell-sources">${confidenceMark(provenance.confidence, strings.provenance)}${provenanceLines(provenance, strings.provenance)}</div>` : nothing}
  </td>`
}

function row({ id, label, confidence, showsSources, cells }: CompareRow, parts: Parts): TemplateResult {
  const { input, strings, actions } = parts
  const isEqual = cells.every(each => each.words === cells[0]?.words)
  const toggle = () => {
    const sources = input.sources.includes(id) ? input.sources.filter(other => other !== id) : [...input.sources, id]
    actions.change({ ...input, allSources: false, sources })
  }
  return html`<tr class=${isEqual ? 'equal' : ''}>
    <th scope="row">${label}${
      confidence === undefined
        ? nothing
        : input.allSources
          ? html`<small>${confidenceMark(confidence, strings.provenance)}</small>`
          : html`<button type="button" class="plain-button sources" aria-expanded=${showsSources ? 'true' : 'false'} @click=${toggle}>${confidenceMark(confidence, strings.provenance)}<span class="sr">${fill(strings.compare.sourcesOf, label)}</span>${chevronIcon}</button>`
    }</th>
    ${cells.map(each => cell(each, input.highlight, showsSources, parts))}
  </tr>`
}

function table(parts: Parts): TemplateResult {
  const { view, strings } = parts
  return html`<div class="scroll compare-scroll" data-label=${strings.compare.table} ${ref(watchOverflow)}>
    <table class="compare" aria-label=${strings.compare.table} ${ref(setColumns(view.columns.length))}>
      <thead><tr><th><span class="sr">${strings.compare.row}</span></th>${view.columns.map(
        ({ code, name, page }) => html`<th scope="col"><a href=${page}>${code}</a><small>${name}</small></th>`
      )}</tr></thead>
      ${view.groups.map(
        ({ title, rows }) => html`<tbody>
          <tr class="group"><th scope="rowgroup" colspan=${view.columns.length + 1}><span>${title}</span></th></tr>
          ${rows.map(each => row(each, parts))}
        </tbody>`
      )}
    </table>
  </div>`
}

/** A table is as wide as its columns need. Set by script, because the content security policy forbids inline styles. */
const setColumns = (count: number) => (element: Element | undefined) => {
  if (element instanceof HTMLElement) element.style.setProperty('--columns', String(count))
}

const hidden = (count: number, strings: CompareStrings): TemplateResult | typeof nothing =>
  count === 0 ? nothing : html`<p class="muted small compare-after">${count === 1 ? strings.hiddenOne : fill(strings.hidden, count)}</p>`

export function comparePage(parts: Parts): TemplateResult {
  const { input, view, strings } = parts
  const words = strings.compare
  const intro = input.highlight ? fill(words.intro, view.columns[0]?.code ?? '') : words.introPlain
  return html`<div class="head"><div><h1>${words.title}</h1><p class="sub">${intro}</p></div></div>
    ${controls(parts)}${table(parts)}${hidden(view.hiddenRows, words)}
    <p class="muted small compare-after">${words.reading} ${words.directions}</p>`
}
