// Routes and renewals: what to choose at the left, the way and my certificates at the right, the renewals as a drawing and a table below.
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { HeldCertificate, RouteStep } from '../../protocol/facts/routes'
import { choice } from './choice'
import { factSection } from './factTable'
import { confidenceMark, provenanceLines } from './provenance'
import { renewalGraph } from './renewalGraph'
import type { PageParts } from './view'

type Parts = PageParts<'routes'>

const choices = ({ input, view, strings, actions }: Parts): TemplateResult =>
  html`<div class="asks row">
    ${choice(
      {
        id: 'routes-held',
        label: strings.routes.held,
        options: [{ id: '', words: strings.routes.noCertificate }, ...view.held],
        chosen: input.held,
        choose: held => actions.change({ ...input, held }),
      },
      'ask'
    )}
    ${choice(
      {
        id: 'routes-role',
        label: strings.routes.role,
        options: [{ id: '', words: strings.routes.noRole }, ...view.roles],
        chosen: input.role,
        choose: role => actions.change({ ...input, role }),
      },
      'ask'
    )}
  </div>`

const routeStep = ({ code, name, status, reasons }: RouteStep, { strings }: Parts): TemplateResult =>
  html`<li><p><b>${code}</b> ${name}</p><p class="muted">${status}</p>
    ${reasons.map(
      ({ words, provenance }) =>
        html`<div class="figure"><p class="value">${words}</p>${confidenceMark(provenance.confidence, strings.provenance)}</div>${provenanceLines(provenance, strings.provenance)}`
    )}</li>`

const next = (parts: Parts): TemplateResult => {
  const { view, input, strings } = parts
  const isChosen = input.held !== '' || input.role !== ''
  return html`<section aria-labelledby="routes-next">
    <div class="sec"><h2 id="routes-next">${strings.routes.next}</h2></div>
    <p class="muted" aria-live="polite">${view.way}${isChosen && view.steps.length === 0 ? html` ${strings.routes.nothing}` : nothing}</p>
    ${view.steps.length === 0 ? nothing : html`<ol class="steps">${view.steps.map(step => routeStep(step, parts))}</ol>`}
  </section>`
}

const certificateRow = ({ code, name, earned, expires, left, renewal }: HeldCertificate, { strings }: Parts): TemplateResult =>
  html`<tr role="row"><th role="rowheader" scope="row"><b>${code}</b> <span class="muted">${name}</span></th>
    <td role="cell" data-label=${strings.routes.earned}>${earned}</td><td role="cell" data-label=${strings.routes.validUntil}>${expires}</td>
    <td role="cell" data-label=${strings.routes.left}>${left}</td><td role="cell" data-label=${strings.routes.renewedBy}>${renewal}</td></tr>`

const certificates = (parts: Parts): TemplateResult => {
  const { view, strings, actions } = parts
  const { routes } = strings
  return html`<section aria-labelledby="routes-mine">
    <div class="sec"><h2 id="routes-mine">${routes.certificates}</h2>
      <button type="button" class="btn secondary" @click=${() => actions.act('certificates')}>${routes.edit}</button></div>
    ${
      view.certificates.length === 0
        ? html`<p class="muted prose">${routes.noCertificates}</p>`
        : html`<table class="certs" role="table" aria-labelledby="routes-mine">
            <thead role="rowgroup"><tr role="row">${[routes.certificate, routes.earned, routes.validUntil, routes.left, routes.renewedBy].map(head => html`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead>
            <tbody role="rowgroup">${view.certificates.map(certificate => certificateRow(certificate, parts))}</tbody></table>`
    }
  </section>`
}

const renewals = ({ view, strings }: Parts): TemplateResult =>
  html`<section aria-labelledby="routes-renewals">
    <div class="sec"><h2 id="routes-renewals">${strings.routes.renewals}</h2><p>${strings.routes.renewalsIntro}</p></div>
    <div class="renewal-graph">${renewalGraph(view.graph, strings.routes)}</div>
    ${factSection(
      {
        id: 'renewal-table',
        title: strings.routes.inWords,
        rows: view.renewals.map(({ held, by, provenance }) => ({ id: held, label: held, value: by, provenance })),
      },
      strings.provenance
    )}
  </section>`

const specialty = ({ view, strings }: Parts): TemplateResult | typeof nothing =>
  view.specialty.sentences.length === 0
    ? nothing
    : html`<section aria-labelledby="routes-specialty">
        <div class="sec"><h2 id="routes-specialty">${strings.routes.specialty}</h2></div>
        <ul class="bullets prose">${view.specialty.sentences.map(sentence => html`<li>${sentence}</li>`)}</ul>
        ${factSection(view.specialty.section, strings.provenance)}
      </section>`

export const routesPage = (parts: Parts): TemplateResult =>
  html`<div class="head"><div><h1>${parts.strings.routes.title}</h1><p class="sub">${parts.strings.routes.intro}</p></div></div>
    ${choices(parts)}${next(parts)}${certificates(parts)}
    ${renewals(parts)}${specialty(parts)}`
