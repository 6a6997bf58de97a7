// The middle of a result: how sure and how right, and where the time went.
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { MockStrings } from '../../protocol/mockStrings'
import { meter } from '../shared/charts/meter'
import { durationWords } from '../shared/duration'
import { fill } from '../shared/fill'
import type { Actions } from './actions'
import { resultList } from './lists'
import { share } from './resultScore'
import type { ResultView } from './state'
import { longDurationWords } from './words'

function sureAndWrong({ items, sureness }: ResultView, strings: MockStrings, actions: Actions): TemplateResult | typeof nothing {
  if (!sureness.some(row => row.confidence === 'sure')) return nothing
  const count = resultList(items, 'sureAndWrong').length
  if (count === 0) return html`<p class="muted gap-small">${strings.sureNoneWrong}</p>`
  return html`<p class="gap-small">${count === 1 ? strings.sureAndWrongOne : fill(strings.sureAndWrong, count)}
    <button type="button" class="link" @click=${actions.lookAtSureAndWrong}>${strings.lookFirst}</button></p>`
}

const surenessSection = (view: ResultView, strings: MockStrings, actions: Actions): TemplateResult =>
  html`<section aria-labelledby="how-sure"><div class="sec"><h2 id="how-sure">${strings.howSureTitle}</h2></div>
    ${
      view.sureness.length === 0
        ? html`<p class="muted">${strings.nothingAnswered}</p>`
        : html`<table aria-labelledby="how-sure">
            <thead><tr><th scope="col">${strings.youSaid}</th><th scope="col" class="r">${strings.questions}</th><th scope="col" class="r">${strings.right}</th><th scope="col" class="c-share">${strings.shareRight}</th></tr></thead>
            <tbody>${view.sureness.map(
              row => html`<tr><th scope="row">${row.confidence === null ? strings.notSaid : strings[row.confidence]}</th><td class="r">${row.total}</td><td class="r">${row.right}</td>
                <td class="nowrap"><span class="share num">${fill(strings.percent, share(row))}</span>${meter(share(row))}</td></tr>`
            )}</tbody>
          </table>
          ${sureAndWrong(view, strings, actions)}`
    }
  </section>`

function changesWords({ changes }: ResultView, strings: MockStrings): string {
  const kinds = [
    [changes['to-right'], strings.toRight],
    [changes['to-wrong'], strings.toWrong],
    [changes['wrong-to-wrong'], strings.wrongToWrong],
  ] as const
  const total = kinds.reduce((sum, [count]) => sum + count, 0)
  if (total === 0) return strings.none
  const parts = kinds.filter(([count]) => count > 0).map(([count, words]) => fill(words, count))
  return parts.length === 1 ? parts.join() : fill(strings.changedHow, total, parts.join(', '))
}

function longWords({ long }: ResultView, strings: MockStrings): string {
  const wrong = long.total - long.right
  if (long.total === 0) return strings.none
  if (long.total === 1) return wrong === 0 ? strings.longerOneRight : strings.longerOneWrong
  return wrong === 0 ? fill(strings.longerRight, long.total) : fill(strings.longerCount, long.total, wrong)
}

function timeSection(view: ResultView, strings: MockStrings): TemplateResult {
  const used = longDurationWords(view.usedSeconds, strings)
  const rows = [
    [
      strings.used,
      view.budgetSeconds === null ? `${used} (${strings.untimed.toLowerCase()})` : fill(strings.usedOf, used, longDurationWords(view.budgetSeconds, strings)),
    ],
    [strings.median, view.medianSeconds === 0 ? strings.none : durationWords(view.medianSeconds, strings)],
    [strings.longer, longWords(view, strings)],
    [strings.changed, changesWords(view, strings)],
  ]
  return html`<section aria-labelledby="time"><div class="sec"><h2 id="time">${strings.time}</h2></div>
    <table aria-labelledby="time"><tbody>${rows.map(([label, value]) => html`<tr><th scope="row">${label}</th><td class="r">${value}</td></tr>`)}</tbody></table>
  </section>`
}

export const habits = (view: ResultView, strings: MockStrings, actions: Actions): TemplateResult =>
  html`<div class="two">${surenessSection(view, strings, actions)}${timeSection(view, strings)}</div>`
