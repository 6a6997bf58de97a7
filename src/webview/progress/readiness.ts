// The chance of passing with its band and what would raise it; or what is missing to say so.
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { ProgressView, ReadinessView } from '../../protocol/progress'
import type { ProgressStrings } from '../../protocol/progressStrings'
import { bandChart } from '../shared/charts/band'
import { meter } from '../shared/charts/meter'
import { fill, fillWith } from '../shared/fill'
import type { Actions } from './actions'

type Estimate = Extract<ReadinessView, { kind: 'estimate' }>
type NotEnough = Extract<ReadinessView, { kind: 'not-enough' }>

const heading = (id: string, title: string, aside: string): TemplateResult => html`<div class="sec"><h2 id=${id}>${title}</h2><p>${aside}</p></div>`

function chance({ chance, band, answers, right, cut, cutNote }: Estimate, strings: ProgressStrings): TemplateResult {
  const percent = (value: number) => fill(strings.percent, value)
  return html`<section aria-labelledby="readiness">
    ${heading('readiness', strings.readiness, strings.ifToday)}
    <p class="big"><span class="number">${percent(chance)}</span> ${strings.chanceOfPassing}</p>
    ${bandChart({
      low: band.low,
      value: chance,
      high: band.high,
      domain: [0, 100],
      ticks: 5,
      words: percent,
      summary: fill(strings.chanceSummary, chance, band.low, band.high),
    })}
    <p>${band.low === band.high ? fill(strings.bandPoint, chance) : fill(strings.bandSentence, band.low, band.high)}</p>
    <p class="muted small prose">${fill(strings.evidence, answers, right, cut.cut, cut.low, cut.high)} ${cutNote} ${strings.harderExam}</p>
  </section>`
}

const whatIfTable = ({ whatIf, target }: Estimate, strings: ProgressStrings): TemplateResult =>
  html`<table aria-labelledby="would-raise">
    <thead><tr><th scope="col">${strings.domain}</th><th scope="col" class="r">${strings.expectedRight}</th><th scope="col" class="r">${strings.chanceThen}</th><th scope="col" class="r">${strings.gain}</th></tr></thead>
    <tbody>${whatIf.map(
      ({ label, rate, reached, chance, gain }) => html`<tr>
        <th scope="row">${label}</th><td class="r">${fill(strings.percent, rate)}</td>
        ${
          reached
            ? html`<td class="r muted" colspan="2">${fill(strings.alreadyThere, target)}</td>`
            : html`<td class="r">${fill(strings.percent, chance)}</td><td class="r">${gain > 0 ? html`<b>+${gain}</b>` : '0'}</td>`
        }
      </tr>`
    )}</tbody>
  </table>`

const weakestLink = ({ weakest }: ProgressView, strings: ProgressStrings, actions: Actions): TemplateResult | typeof nothing =>
  weakest === null
    ? nothing
    : html`<p class="weakest"><button type="button" class="link" @click=${() => actions.practise(weakest.row)}>${fill(strings.practisePart, weakest.label)}</button>
        <span class="muted">${fill(strings.weakestTask, weakest.firstRight)}</span></p>`

function recall({ recall }: ProgressView, strings: ProgressStrings): TemplateResult | typeof nothing {
  if (recall === null) return nothing
  const [title, rest] = recall.on === 'exam-day' ? [strings.recallOnExamDay, strings.recallOnExamDayRest] : [strings.recallToday, strings.recallTodayRest]
  return html`<div class="recall"><p><b>${fill(title, recall.percent)}</b> ${rest}</p><p class="muted small">${strings.recallNote}</p></div>`
}

function notEnough({ answers, needed, neededPerDomain, missing }: NotEnough, strings: ProgressStrings): TemplateResult {
  const counted = Math.min(answers, needed)
  return html`<section aria-labelledby="readiness">
    ${heading('readiness', strings.readiness, strings.notEnough)}
    <p class="big">${fillWith<string | TemplateResult>(strings.firstAnswersOf, html`<span class="number">${answers}</span>`, String(needed))}</p>
    <p class="so-far">${meter((100 * counted) / needed)}</p>
    <p>${fill(strings.notEnoughSentence, needed, neededPerDomain, answers, missing)}</p>
    <p class="muted small prose">${strings.whyFirst}</p>
  </section>`
}

const missingTable = ({ domains, neededPerDomain }: NotEnough, strings: ProgressStrings, actions: Actions): TemplateResult =>
  html`${heading('would-raise', strings.missingWhere, fill(strings.perDomain, neededPerDomain))}
    <table aria-labelledby="would-raise">
      <thead><tr><th scope="col">${strings.domain}</th><th scope="col" class="r">${strings.firstAnswers}</th><th scope="col" class="r">${strings.stillMissing}</th></tr></thead>
      <tbody>${domains.map(
        ({ row, label, answers, missing, canPractise }) => html`<tr>
          <th scope="row">${
            canPractise ? html`<button type="button" class="link" @click=${() => actions.practise(row)}>${fill(strings.practisePart, label)}</button>` : label
          }</th>
          <td class="r">${answers}</td><td class="r ${missing === 0 ? 'muted' : ''}">${missing === 0 ? strings.enough : html`<b>${missing}</b>`}</td>
        </tr>`
      )}</tbody>
    </table>`

/** Two sections side by side: where the learner stands, and what to do about it. */
export function readinessSections(view: ProgressView, strings: ProgressStrings, actions: Actions): TemplateResult {
  const { readiness } = view
  const [stands, helps] =
    readiness.kind === 'estimate'
      ? [
          chance(readiness, strings),
          html`${heading('would-raise', strings.wouldRaise, fill(strings.ifRoseTo, readiness.target))}${whatIfTable(readiness, strings)}`,
        ]
      : [notEnough(readiness, strings), missingTable(readiness, strings, actions)]
  return html`<div class="two">${stands}
    <section aria-labelledby="would-raise">${helps}${weakestLink(view, strings, actions)}${recall(view, strings)}</section>
  </div>`
}
