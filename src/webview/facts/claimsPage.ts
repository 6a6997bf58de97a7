// Claims checked: what an article says, with a verdict and what stands behind it.
import { live } from 'lit/directives/live.js'
import { html, type TemplateResult } from 'lit/html.js'
import type { CheckedClaim, ClaimVerdict } from '../../protocol/facts/claims'
import { clockIcon, missedIcon, openIcon, plainIcon, rightIcon, wrongIcon } from '../shared/icons'
import { confidenceMark, provenanceLines } from './provenance'
import type { Strings } from './strings'
import type { PageParts } from './view'

/** State is an icon with its colour and a word. */
const marks: Readonly<Record<ClaimVerdict, { readonly icon: TemplateResult; readonly tone: string }>> = {
  confirmed: { icon: rightIcon, tone: 'pass' },
  partly: { icon: missedIcon, tone: 'warn' },
  outdated: { icon: clockIcon, tone: 'warn' },
  contradicted: { icon: wrongIcon, tone: 'fail' },
  unverifiable: { icon: openIcon, tone: '' },
  opinion: { icon: plainIcon, tone: '' },
}

const verdictMark = (verdict: ClaimVerdict, strings: Strings): TemplateResult =>
  html`<span class="verdict-mark ${marks[verdict].tone}">${marks[verdict].icon}<span>${strings.claims[verdict]}</span></span>`

// The roles are those of the elements; they are written out because narrow panels lay the rows out anew.
const claimRow = ({ claim, verdict, finding, provenance }: CheckedClaim, strings: Strings): TemplateResult =>
  html`<tr role="row">
    <th role="rowheader" scope="row">${claim}</th>
    <td role="cell">${verdictMark(verdict, strings)}</td>
    <td role="cell"><div class="figure"><p class="value">${finding}</p>${confidenceMark(provenance.confidence, strings.provenance)}</div>${provenanceLines(provenance, strings.provenance)}</td>
  </tr>`

function filter({ input, view, strings, actions }: PageParts<'claims'>): TemplateResult {
  return html`<fieldset class="verdicts"><legend class="sr">${strings.claims.filter}</legend>${view.counts.map(
    ({
      verdict,
      count,
    }) => html`<label class="check-line"><input type="radio" name="verdict" .checked=${live(verdict === input.verdict)} @change=${() => actions.change({ verdict })}>
      <span>${strings.claims[verdict]} <span class="muted num">${count}</span></span></label>`
  )}</fieldset>`
}

export function claimsPage(parts: PageParts<'claims'>): TemplateResult {
  const { view, strings } = parts
  const { article } = view
  return html`<div class="head"><div><h1>${strings.claims.title}</h1>
      <p class="sub">${view.summary}. ${strings.claims.intro}</p>
      <p class="small">${strings.claims.article} <a href=${article.url}>${article.title}</a> <span class="muted">${article.host}</span></p></div></div>
    ${filter(parts)}
    ${view.topics.map(
      ({ id, title, claims }) => html`<section aria-labelledby=${`claims-${id}`}>
        <div class="sec"><h2 id=${`claims-${id}`}>${title}</h2></div>
        <table class="facts claims" role="table" aria-labelledby=${`claims-${id}`}><tbody role="rowgroup">${claims.map(claim => claimRow(claim, strings))}</tbody></table>
      </section>`
    )}`
}
