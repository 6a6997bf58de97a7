// Two tables that are their own charts: how sure and how often right, and the attempts at mock exams.
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { AttemptRow, ProgressView } from '../../protocol/progress'
import type { ProgressStrings } from '../../protocol/progressStrings'
import { bandStrip } from '../shared/charts/band'
import { meter } from '../shared/charts/meter'
import { fill } from '../shared/fill'
import type { Actions } from './actions'
import { shareOf } from './words'

export function calibrationSection({ calibration }: ProgressView, strings: ProgressStrings): TemplateResult | typeof nothing {
  if (calibration.every(row => row.total === 0)) return nothing
  return html`<section aria-labelledby="calibration">
    <div class="sec"><h2 id="calibration">${strings.calibration}</h2><p>${strings.calibrationIntro}</p></div>
    <table aria-labelledby="calibration">
      <thead><tr><th scope="col">${strings.confidence}</th><th scope="col" class="r">${strings.answers}</th><th scope="col" class="r">${strings.right}</th><th scope="col" class="wide">${strings.share}</th></tr></thead>
      <tbody>${calibration.map(row => {
        const share = shareOf(row)
        return html`<tr><th scope="row">${strings[row.confidence]}</th><td class="r">${row.total}</td><td class="r">${row.right}</td>
          <td>${share === null ? html`<span class="muted">–</span>` : html`<span class="share"><span class="num">${fill(strings.percent, share)}</span>${meter(share)}</span>`}</td></tr>`
      })}</tbody>
    </table>
  </section>`
}

const attemptRow = (attempt: AttemptRow, index: number, strings: ProgressStrings, actions: Actions): TemplateResult => {
  const { number, takenOn, questions, percent, score, standing, extended } = attempt
  return html`<tr>
    <th scope="row"><button type="button" class="link" @click=${() => actions.openAttempt(index)}>${fill(strings.attemptNumber, number)}</button>
      <small>${takenOn}, ${fill(strings.questionsCount, questions)}${extended ? `, ${strings.extendedTime}` : nothing}</small></th>
    <td class="r nowrap"><b>${fill(strings.percent, percent)}</b><small>${fill(strings.rightOf, score.right, score.total)}</small></td>
    <td class="standing">${bandStrip({ ...attempt.cut, value: percent, domain: [0, 100] })}<small>${strings[standing]}</small></td>
  </tr>`
}

export function attemptsSection({ attempts }: ProgressView, strings: ProgressStrings, actions: Actions): TemplateResult | typeof nothing {
  const [latest] = attempts
  if (!latest) return nothing
  const { cut } = latest
  return html`<section aria-labelledby="mocks">
    <div class="sec"><h2 id="mocks">${strings.mocks}</h2><p>${fill(strings.mocksIntro, cut.cut, cut.low, cut.high)}</p></div>
    <table class="attempts" aria-labelledby="mocks">
      <thead><tr><th scope="col">${strings.attempt}</th><th scope="col" class="r">${strings.score}</th><th scope="col">${strings.standing}</th></tr></thead>
      <tbody>${attempts.map((attempt, index) => attemptRow(attempt, index, strings, actions))}</tbody>
    </table>
  </section>`
}
