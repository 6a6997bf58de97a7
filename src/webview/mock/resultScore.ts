// The upper half of a result: the raw score against the assumed cut, the domains and tasks.
import { html, nothing, svg, type TemplateResult } from 'lit/html.js'
import type { DomainResult } from '../../core/mock/result'
import type { Score } from '../../core/mock/score'
import type { AttemptRow } from '../../protocol/mock'
import type { MockStrings } from '../../protocol/mockStrings'
import { axis } from '../shared/charts/axis'
import { asTable, chart } from '../shared/charts/frame'
import { meter } from '../shared/charts/meter'
import { fill, fillWith } from '../shared/fill'
import { missedIcon, rightIcon, wrongIcon } from '../shared/icons'
import type { ResultView } from './state'

export const share = ({ right, total }: Score): number => (total === 0 ? 0 : Math.round((right * 100) / total))

const standingIcons = {
  above: html`<span class="pass">${rightIcon}</span>`,
  within: html`<span class="warn">${missedIcon}</span>`,
  below: html`<span class="fail">${wrongIcon}</span>`,
}

/** From 0 to 100 percent: the band of the cut, the cut, and the learner. */
function scale({ score, percent, cut }: ResultView, strings: MockStrings): TemplateResult {
  const summary = fill(strings.scaleSummary, score.right, score.total, percent, cut.cut, cut.low, cut.high)
  // The label of the cut ends at its band; where the learner's own would run into it, it goes one line up.
  const isClose = percent > 20 && percent < 84
  return chart(
    92,
    summary,
    svg`${axis(
      [0, 25, 50, 75, 100].map(at => ({ at, label: fill(strings.percent, at) })),
      52
    )}
      <rect class="band" x="${cut.low}%" width="${cut.high - cut.low}%" y="42" height="20"></rect>
      <line class="cut" x1="${cut.cut}%" x2="${cut.cut}%" y1="38" y2="66"></line>
      <text class="dim" x="${cut.high}%" y=${isClose ? 10 : 30} text-anchor="end">${fill(strings.cutLabel, cut.cut, cut.low, cut.high)}</text>
      <circle class="full ringed" cx="${percent}%" cy="52" r="6"></circle>
      <text class="strong" x="${percent}%" y="32" text-anchor=${percent > 88 ? 'end' : percent < 12 ? 'start' : 'middle'}>${fill(strings.you, percent)}</text>`
  )
}

const previousOf = ({ attempts, before }: ResultView): AttemptRow | undefined => (before === undefined ? undefined : attempts[before])

function compared(view: ResultView, strings: MockStrings): string {
  const previous = previousOf(view)
  if (!previous) return ''
  const { number, percent } = previous
  const points = view.percent - percent
  const words =
    points === 0
      ? fill(strings.comparedSame, number, percent)
      : fill(points > 0 ? strings.comparedMore : strings.comparedLess, Math.abs(points), number, percent)
  const mine = view.attempts.find(attempt => attempt.mockId === view.mockId)
  return previous.extended === view.extended && previous.size === mine?.size ? words : `${words} ${strings.notComparable}`
}

export function scoreSection(view: ResultView, strings: MockStrings): TemplateResult {
  const { score, unscored, standing, aws } = view
  const pieces = fillWith<string | TemplateResult>(strings.scoredQuestions, html`<span class="number">${score.right}</span>`, String(score.total))
  const comparison = compared(view, strings)
  return html`<div class="two w57">
    <div>
      <p class="big">${pieces}</p>
      <p class="state standing">${standingIcons[standing]}<b>${strings[standing]}</b></p>
      ${comparison === '' ? nothing : html`<p class="num gap-small">${comparison}</p>`}
      <p class="muted gap-small">${aws ? strings.noScaledScore : strings.noScaledScoreOther}${unscored.total > 0 ? ` ${fill(strings.unscoredNote, unscored.total, unscored.right)}` : nothing}</p>
    </div>
    <div>${scale(view, strings)}</div>
  </div>`
}

const signed = (points: number): string => (points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '±0')

function domainRow(domain: DomainResult, index: number, longest: number, view: ResultView, strings: MockStrings): TemplateResult {
  const { id, title, weight, right, total } = domain
  const width = (100 * weight) / longest
  const cut = (width * view.cut.cut) / 100
  const percent = share(domain)
  const previous = previousOf(view)
  const earlier = previous?.domains[index]
  return html`<div class="row">
    <div class="lab">${id} ${title}<small>${fill(strings.ofExam, weight)}</small></div>
    ${chart(
      20,
      fill(strings.domainSummary, right, total),
      svg`<rect class="track" x="0" y="4" width="${width}%" height="12"></rect><rect class="full" x="0" y="4" width="${(width * right) / Math.max(1, total)}%" height="12"></rect>
        <line class="cut" x1="${cut}%" x2="${cut}%" y1="0" y2="20"></line>`
    )}
    <div class="val num r">${total === 0 ? html`<span class="muted">${strings.noneScored}</span>` : html`<b>${fill(strings.ofCount, right, total)}</b> <span class="muted">${fill(strings.percent, percent)}</span>`}
      ${previous && earlier && earlier.total > 0 && total > 0 ? html`<small>${fill(strings.change, signed(percent - share(earlier)), previous.number)}</small>` : nothing}</div>
  </div>`
}

export function domainSection(view: ResultView, strings: MockStrings): TemplateResult {
  const longest = Math.max(...view.domains.map(domain => domain.weight))
  return html`<section aria-labelledby="by-domain"><div class="sec"><h2 id="by-domain">${strings.byDomain}</h2><p>${strings.byDomainIntro}</p></div>
    <div class="rows">${view.domains.map((domain, index) => domainRow(domain, index, longest, view, strings))}</div>
    <p class="muted small gap-small">${fill(strings.dashedLine, view.cut.cut)}</p>
    ${asTable(strings.byTask, taskTable(view, strings))}
  </section>`
}

const taskTable = ({ domains }: ResultView, strings: MockStrings): TemplateResult =>
  html`<table role="table" aria-label=${strings.byTask}>
    <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${strings.task}</th><th role="columnheader" scope="col" class="r">${strings.right}</th><th role="columnheader" scope="col" class="c-share">${strings.shareRight}</th></tr></thead>
    <tbody role="rowgroup">${domains
      .flatMap(domain => domain.tasks)
      .map(
        task => html`<tr role="row"><th role="rowheader" scope="row">${task.id} ${task.title}</th><td role="cell" class="r nowrap">${fill(strings.ofCount, task.right, task.total)}</td>
          <td role="cell" class="nowrap"><span class="share num">${fill(strings.percent, share(task))}</span>${meter(share(task))}</td></tr>`
      )}</tbody>
  </table>`
