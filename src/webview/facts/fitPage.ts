// Requirements and fit: questions at the left, what they lead to at the right, whom each exam is for below.
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { FitAudience, FitRecommendation, FitView } from '../../protocol/facts/fit'
import type { FitStrings } from '../../protocol/facts/fitStrings'
import { choice } from './choice'
import { factRows } from './factTable'
import { confidenceMark, provenanceLines } from './provenance'
import type { PageParts } from './view'

const questions = ({ input, view, strings, actions }: PageParts<'fit'>): TemplateResult =>
  html`<section class="asks" aria-labelledby="fit-about">
    <div class="sec"><h2 id="fit-about">${strings.fit.aboutYou}</h2><p>${view.answered}</p></div>
    ${view.questions.map(({ id, words, help, options }) =>
      choice(
        {
          id: `fit-${id}`,
          label: words,
          help,
          options: [{ id: '', words: strings.fit.open }, ...options],
          chosen: input[id] ?? '',
          choose: answer => actions.change({ ...input, [id]: answer }),
        },
        'ask'
      )
    )}
    <button type="button" class="btn secondary" @click=${() => actions.change(Object.fromEntries(view.questions.map(({ id }) => [id, ''])))}>${strings.fit.clear}</button>
  </section>`

const list = (title: string, items: readonly string[]): TemplateResult | typeof nothing =>
  items.length === 0 ? nothing : html`<div class="because"><h3>${title}</h3><ul class="bullets">${items.map(item => html`<li>${item}</li>`)}</ul></div>`

const recommendation = (found: FitRecommendation, { strings }: PageParts<'fit'>): TemplateResult =>
  html`<section aria-labelledby="fit-found" class="found">
    <div class="sec"><h2 id="fit-found">${strings.fit.recommendation}</h2>${confidenceMark(found.provenance.confidence, strings.provenance)}</div>
    <div aria-live="polite">
      <p class="headline">${found.headline}</p>
      <p>${found.name}</p>
      <p class="muted prose">${found.status}</p>
    </div>
    ${list(strings.fit.obstacles, found.obstacles)}${list(strings.fit.first, found.first)}${list(strings.fit.reasons, found.reasons)}${list(strings.fit.cautions, found.cautions)}
    ${provenanceLines(found.provenance, strings.provenance)}
  </section>`

const ranking = ({ ranking: rows }: FitView, strings: FitStrings): TemplateResult =>
  html`<section aria-labelledby="fit-ranking">
    <div class="sec"><h2 id="fit-ranking">${strings.ranking}</h2><p>${strings.rankingIntro}</p></div>
    <table><thead><tr><th scope="col">${strings.exam}</th><th scope="col">${strings.status}</th><th scope="col" class="r">${strings.points}</th></tr></thead>
      <tbody>${rows.map(({ code, name, status, points }) => html`<tr><th scope="row"><b>${code}</b> <span class="muted">${name}</span></th><td class="nowrap">${status}</td><td class="r">${points}</td></tr>`)}</tbody></table>
  </section>`

const audience = ({ code, name, status, rows }: FitAudience, parts: PageParts<'fit'>, isFirst: boolean): TemplateResult =>
  html`<details ?open=${isFirst}>
    <summary><b>${code}</b> ${name}<span class="muted">, ${status}</span></summary>
    ${factRows(rows, parts.strings.provenance, `${code} ${name}`)}
  </details>`

export function fitPage(parts: PageParts<'fit'>): TemplateResult {
  const { view, strings } = parts
  return html`<div class="head"><div><h1>${strings.fit.title}</h1><p class="sub">${strings.fit.intro}</p></div></div>
    <div class="asked">
      ${questions(parts)}
      <div>${view.recommendation ? recommendation(view.recommendation, parts) : nothing}${ranking(view, strings.fit)}</div>
    </div>
    ${
      view.worth
        ? html`<section aria-labelledby="fit-worth">
          <div class="sec"><h2 id="fit-worth">${view.worth.section.title}</h2></div>
          <p class="prose">${view.worth.summary}</p>
          ${factRows(view.worth.section.rows, strings.provenance, view.worth.section.title)}
        </section>`
        : nothing
    }
    <section aria-labelledby="fit-audience">
      <div class="sec"><h2 id="fit-audience">${strings.fit.audience}</h2><p>${strings.fit.audienceIntro}</p></div>
      <div class="domains">${view.audience.map((item, i) => audience(item, parts, i === 0))}</div>
    </section>`
}
