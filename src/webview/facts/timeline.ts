// What happened and what is to come, in order, with today among it.
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { TimelineEntry } from '../../protocol/facts/glance'
import type { ProvenanceStrings } from '../../protocol/facts/provenanceStrings'
import { provenanceLine } from './provenance'

const timelineEntry = ({ when, what, note, moment, provenance }: TimelineEntry, strings: ProvenanceStrings): TemplateResult =>
  html`<li class=${moment} aria-current=${moment === 'today' ? 'date' : nothing}>
    <span class="when">${when}</span><span class="dot"></span><div><p class="what">${what}</p>${note === undefined ? nothing : html`<p class="prov">${note}</p>`}${
      provenance === undefined ? nothing : provenanceLine(provenance, strings)
    }</div>
  </li>`

export const timeline = (id: string, title: string, entries: readonly TimelineEntry[], strings: ProvenanceStrings): TemplateResult =>
  html`<section aria-labelledby=${id}>
    <div class="sec"><h2 id=${id}>${title}</h2></div>
    <ol class="timeline">${entries.map(entry => timelineEntry(entry, strings))}</ol>
  </section>`
