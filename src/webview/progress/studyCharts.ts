// What comes and what was done: reviews ahead, study days, accuracy by week, study time. Each chart with its values as a table.
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { ProgressView } from '../../protocol/progress'
import type { ProgressStrings } from '../../protocol/progressStrings'
import { barChart } from '../shared/charts/bars'
import { dotChart } from '../shared/charts/dots'
import { asTable, valueTable } from '../shared/charts/frame'
import { heatmap, heatmapLevels } from '../shared/charts/heatmap'
import { fill } from '../shared/fill'
import { durationWords, levelOf, levelSteps, shareOf } from './words'

const section = (id: string, title: string, aside: string, body: unknown): TemplateResult =>
  html`<section aria-labelledby=${id}><div class="sec"><h2 id=${id}>${title}</h2>${aside === '' ? nothing : html`<p>${aside}</p>`}</div>${body}</section>`

export function forecastSection({ forecast }: ProgressView, strings: ProgressStrings): TemplateResult {
  const { from, days, secondsEach } = forecast
  const titled = (aside: string, body: unknown) => section('due-ahead', strings.dueAhead, aside, body)
  if (secondsEach === null) return titled('', html`<p class="muted">${strings.nothingScheduled}</p>`)
  if (days.every(day => day.count === 0)) return titled('', html`<p class="muted">${strings.nothingDueAhead}</p>`)
  const bars = days.map(({ count, weekday, date }, i) => ({ value: count, names: [weekday, date], strong: i === 0 }))
  return titled(
    fill(strings.fromWithPace, from, secondsEach),
    html`${barChart(bars, fill(strings.dueSummary, days.length, from, days.map(day => day.count).join(', ')))}
      ${asTable(
        strings.showAsTable,
        valueTable(
          [strings.day, strings.dueCount],
          days.map(({ words, count }) => [words, count])
        )
      )}`
  )
}

export function calendarSection({ calendar }: ProgressView, strings: ProgressStrings): TemplateResult {
  const { weeks, weekdays, days, studied, streak } = calendar
  return section(
    'study-days',
    strings.studyDays,
    fill(strings.studiedOf, studied, days),
    html`${heatmap({
      rows: weekdays.map((name, i) => (i % 2 === 0 ? name : '')),
      columns: weeks.map(week => ({ name: week.month, levels: week.days.map(day => levelOf(day.answers)) })),
      summary: fill(strings.calendarSummary, weeks[0]?.from ?? '', studied, days),
    })}
      <p class="muted small levels"><span>${strings.noAnswers}</span>${heatmapLevels}<span>${fill(strings.orMore, levelSteps[3])}</span>${
        streak > 1 ? html`<span class="streak">${fill(strings.streak, streak)}</span>` : nothing
      }</p>
      ${asTable(
        strings.showAsTable,
        valueTable(
          [strings.weekFrom, ...weekdays, strings.sum],
          weeks.map(week => [week.from, ...weekdays.map((_, i) => week.days[i]?.answers ?? ''), week.days.reduce((sum, day) => sum + day.answers, 0)])
        )
      )}`
  )
}

/** Every fourth week has its name below the chart, counted from this one. */
const namedEvery = 4

export function accuracySection({ accuracy }: ProgressView, strings: ProgressStrings): TemplateResult | typeof nothing {
  const latest = accuracy.findLast(week => week.all.total > 0)
  if (!latest) return nothing
  const percent = (value: number | null) => (value === null ? '–' : fill(strings.percent, value))
  return section(
    'accuracy',
    strings.accuracy,
    strings.accuracyIntro,
    html`${dotChart({
      series: [
        { style: 'soft', values: accuracy.map(week => shareOf(week.all)) },
        { style: 'full', values: accuracy.map(week => shareOf(week.first)) },
      ],
      names: accuracy.map(({ from }, i) => ((accuracy.length - 1 - i) % namedEvery === 0 ? from : '')),
      summary: fill(strings.accuracySummary, latest.from, percent(shareOf(latest.all)), percent(shareOf(latest.first))),
    })}
      <p class="muted small levels"><span class="dot full"></span><span>${strings.firstAnswers}</span><span class="dot soft"></span><span>${strings.allAnswers}</span></p>
      ${asTable(
        strings.showAsTable,
        valueTable(
          [strings.weekFrom, strings.firstAnswers, strings.allAnswers],
          accuracy
            .filter(week => week.all.total > 0)
            .map(({ from, first, all }) => [from, fill(strings.rightOf, first.right, first.total), fill(strings.rightOf, all.right, all.total)])
        )
      )}`
  )
}

export function timeSection({ time }: ProgressView, strings: ProgressStrings): TemplateResult | typeof nothing {
  const { total, thisWeek, perStudyDay, days } = time
  if (total === 0) return nothing
  const figure = (name: string, minutes: number) => html`<div><dt>${name}</dt><dd>${durationWords(minutes, strings)}</dd></div>`
  const bars = days.map(({ minutes, weekday, date }, i) => ({ value: minutes, names: [weekday, date], strong: i === days.length - 1 }))
  const chart = html`${barChart(bars, fill(strings.timeSummary, days.length, days.at(-1)?.words ?? '', days.map(day => day.minutes).join(', ')))}
    ${asTable(
      strings.showAsTable,
      valueTable(
        [strings.day, strings.minutesHead],
        days.map(({ words, minutes }) => [words, minutes])
      )
    )}`
  return section(
    'study-time',
    strings.studyTime,
    strings.studyTimeIntro,
    html`<dl class="figures">${figure(strings.thisWeek, thisWeek)}${figure(strings.perStudyDay, perStudyDay)}${figure(strings.inAll, total)}</dl>
      ${days.every(day => day.minutes === 0) ? html`<p class="muted">${strings.noStudyLately}</p>` : chart}`
  )
}
