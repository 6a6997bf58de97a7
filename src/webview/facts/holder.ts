// What a holder of the certificate wants to know today, the answer first.
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { HolderPoint } from '../../protocol/facts/glance'
import type { GlanceStrings } from '../../protocol/facts/glanceStrings'
import type { ProvenanceStrings } from '../../protocol/facts/provenanceStrings'
import { provenanceLine } from './provenance'

const point = ({ lead, text, items, provenance }: HolderPoint, strings: ProvenanceStrings): TemplateResult =>
  html`<li>
    <p><b>${lead}</b> ${text}</p>
    ${items === undefined ? nothing : html`<ul class="options">${items.map(item => html`<li>${item}</li>`)}</ul>`}
    ${provenance === undefined ? nothing : provenanceLine(provenance, strings)}
  </li>`

export const holderSection = (
  points: readonly HolderPoint[],
  strings: { readonly glance: GlanceStrings; readonly provenance: ProvenanceStrings }
): TemplateResult =>
  html`<section aria-labelledby="holder">
    <div class="sec"><h2 id="holder">${strings.glance.holder}</h2></div>
    <ul class="holder">${points.map(item => point(item, strings.provenance))}</ul>
  </section>`
