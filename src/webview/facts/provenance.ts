// Where a figure comes from and how well it is supported: a mark with words, and a line below the figure.

import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { ConfidenceMark, Provenance } from '../../protocol/facts/provenance'
import type { ProvenanceStrings } from '../../protocol/facts/provenanceStrings'
import { fill } from '../shared/fill'

const barsOn: Readonly<Record<Exclude<ConfidenceMark, 'computed' | 'own'>, number>> = { publisher: 3, 'two-sources': 2, 'one-source': 1, claim: 0 }

const bar = (index: number, isOn: boolean): TemplateResult =>
  html`<svg class="bar ${isOn ? 'on' : ''}" x=${4.5 * index} y=${8 - 4 * index} width="3.5" height=${4 * (index + 1)}><rect width="100%" height="100%"></rect></svg>`

const bars = (on: number): TemplateResult =>
  html`<svg class="bars" viewBox="0 0 13 12" aria-hidden="true">${[0, 1, 2].map(index => bar(index, index < on))}</svg>`

const sigma = html`<svg class="i bars" viewBox="0 0 16 16" aria-hidden="true"><path d="M12.500 5V2.500h-9L8.500 8l-5 5.500h9V11"></path></svg>`

const pencil = html`<svg class="i bars" viewBox="0 0 16 16" aria-hidden="true"><path d="M3 13l.7-3L11 2.700l2.300 2.300L6 12.300z"></path></svg>`

const markOf = (confidence: ConfidenceMark): TemplateResult => (confidence === 'computed' ? sigma : confidence === 'own' ? pencil : bars(barsOn[confidence]))

/** A claim is dashed: nobody stands behind it. */
export const confidenceMark = (confidence: ConfidenceMark, strings: ProvenanceStrings): TemplateResult =>
  html`<span class="conf ${confidence === 'claim' ? 'dashed' : ''}">${markOf(confidence)}${strings[confidence]}</span>`

const sourceLinks = ({ sources }: Provenance): readonly unknown[] =>
  sources.map(({ title, url, host }, index) => html`${index > 0 ? ', ' : nothing}<a href=${url}>${title}</a> (${host})`)

/** Note, sources and dates in small print. */
export const provenanceLines = (provenance: Provenance, strings: ProvenanceStrings): TemplateResult => {
  const { note, sources, dataDate, checkedOn } = provenance
  const dates = html`${dataDate === undefined ? nothing : html`<span class="nowrap">${fill(strings.dataOf, dataDate)}</span>, `}<span class="nowrap">${fill(strings.checked, checkedOn)}</span>`
  return html`${note === undefined ? nothing : html`<p class="prov">${note}</p>`}
    <p class="prov">${sources.length === 0 ? nothing : html`${sources.length > 1 ? strings.sources : strings.source}: ${sourceLinks(provenance)}, `}${dates}</p>`
}

/** The same in one line, where many stand below each other; the note has a line of its own. */
export const provenanceLine = ({ confidence, note, sources, dataDate, checkedOn }: Provenance, strings: ProvenanceStrings): TemplateResult =>
  html`${note === undefined ? nothing : html`<p class="prov">${note}</p>`}
    <p class="prov one">${confidenceMark(confidence, strings)}: ${sources.map(({ title, url }) => html`<a href=${url}>${title}</a>, `)}${
      dataDate === undefined ? nothing : html`<span class="nowrap">${fill(strings.dataOf, dataDate)}</span>, `
    }<span class="nowrap">${fill(strings.checked, checkedOn)}</span></p>`
