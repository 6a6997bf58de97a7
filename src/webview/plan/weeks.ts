// Hours by domain, the weeks with their blocks, and the next days of study.
import { ref } from 'lit/directives/ref.js'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { Bar, BlockRow, DayRow, DomainHours, PlanView, WeekRow } from '../../protocol/plan'
import { fill } from '../shared/fill'
import { tickIcon } from '../shared/icons'
import type { Actions } from './actions'
import type { State } from './state'

type Strings = State['strings']

/** As many colours as charts have, in turn; what is not about a domain has none. */
const colour = (place: number | null): string => (place === null ? 'none' : `place${place % 5}`)

const domainRow = ({ label, place, hours, percent, done }: DomainHours): TemplateResult =>
  html`<tr role="row"><th role="rowheader" scope="row"><span class="named ${colour(place)}">${label}</span></th>
    <td role="cell" class="bar"><svg class="meter" width="100%" height="6" aria-hidden="true"><rect class="track" width="100%" height="6"></rect><rect class="fill ${colour(place)}" width="${percent}%" height="6"></rect></svg></td>
    <td role="cell" class="r nowrap">${hours}${done === '' ? nothing : html`<small>${done}</small>`}</td></tr>`

export const domainSection = (view: PlanView, strings: Strings): TemplateResult =>
  html`<section aria-labelledby="by-domain">
    <div class="sec"><h2 id="by-domain">${strings.byDomain}</h2><p>${view.share.words}</p></div>
    <table class="shares" role="table" aria-labelledby="by-domain">
      <thead role="rowgroup" class="sr"><tr role="row"><th role="columnheader" scope="col">${strings.domain}</th><td role="cell"></td><th role="columnheader" scope="col">${strings.hours}</th></tr></thead>
      <tbody role="rowgroup">${view.domains.map(domainRow)}
        <tr role="row" class="total"><th role="rowheader" scope="row">${strings.total}</th><td role="cell" class="bar"></td><td role="cell" class="r nowrap">${view.total}</td></tr></tbody>
    </table>
  </section>`

/** Set by script, because the content security policy forbids inline styles. */
const asWideAs = (minutes: number) => (element: Element | undefined) => {
  if (element instanceof HTMLElement) element.style.setProperty('--minutes', String(minutes))
}

const bar = ({ label, hours, minutes, place }: Bar): TemplateResult =>
  html`<li class=${colour(place)} title=${`${label}, ${hours}`} ${ref(asWideAs(minutes))}><span class="name">${label}</span> <span class="muted nowrap">${hours}</span></li>`

const weekRow = ({ number, days, bars, note, result, isExam }: WeekRow): TemplateResult =>
  html`<tr role="row" class=${bars.length === 0 ? 'quiet' : ''}>
    <td role="cell" class="r">${number === 0 ? '–' : number}</td>
    <th role="rowheader" scope="row" class="nowrap">${days}</th>
    <td role="cell" class="what">${bars.length === 0 ? note : html`<ul class="blocks">${bars.map(bar)}</ul>`}</td>
    <td role="cell" class="result">${isExam ? html`<b>${result}</b>` : result}</td>
  </tr>`

export const weeksSection = (view: PlanView, strings: Strings): TemplateResult =>
  html`<section aria-labelledby="weeks">
    <div class="sec"><h2 id="weeks">${strings.weeks}</h2><p>${strings.weeksNote}</p></div>
    ${view.moved === '' ? nothing : html`<p class="moved">${view.moved}</p>`}
    <table class="weeks" role="table" aria-labelledby="weeks">
      <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col" class="r">${strings.week}</th><th role="columnheader" scope="col">${strings.days}</th>
        <th role="columnheader" scope="col">${strings.what}</th><th role="columnheader" scope="col">${strings.atEnd}</th></tr></thead>
      <tbody role="rowgroup">${view.weeks.map(weekRow)}</tbody>
    </table>
  </section>`

const taskLinks = ({ tasks }: BlockRow, strings: Strings, actions: Actions): unknown =>
  tasks.map(({ taskId, title, hasQuestions, hasNotes }) => {
    const link = (words: string, name: string, go: (id: string) => void): TemplateResult =>
      html`<button type="button" class="link" aria-label=${fill(name, `${taskId} ${title}`)} @click=${() => go(taskId)}>${words}</button>`
    const links = [
      hasQuestions ? link(strings.practise, strings.practiseOf, actions.practise) : nothing,
      hasNotes ? link(strings.notes, strings.notesOf, actions.notes) : nothing,
      link(strings.resources, strings.resourcesOf, actions.resources),
    ].filter(item => item !== nothing)
    return html`<span class="links">${tasks.length > 1 ? html`<span class="num muted">${taskId}</span>` : nothing}${links}</span>`
  })

const blockRow = (block: BlockRow, index: number, isToday: boolean, strings: Strings, actions: Actions): TemplateResult =>
  html`<li><div class="named ${colour(block.place)}">${block.name} <span class="muted nowrap">${block.time}</span>${taskLinks(block, strings, actions)}</div>
    ${isToday ? html`<button type="button" class="btn secondary" aria-label=${fill(strings.doneOf, block.name)} @click=${() => actions.done(index)}>${tickIcon}${strings.done}</button>` : nothing}</li>`

const dayRow = ({ words, isToday, time, due, blocks }: DayRow, strings: Strings, actions: Actions): TemplateResult =>
  html`<li class="day" aria-current=${isToday ? 'date' : nothing}>
    <p>${isToday ? html`<b>${strings.today}</b> ` : nothing}<span class=${isToday ? 'muted' : ''}>${words}</span><small>${[time, due].filter(Boolean).join(', ')}</small></p>
    <ul>${blocks.map((block, index) => blockRow(block, index, isToday, strings, actions))}</ul>
  </li>`

export const daysSection = (view: PlanView, strings: Strings, actions: Actions): TemplateResult =>
  html`<section aria-labelledby="days"><div class="sec"><h2 id="days">${strings.thisWeek}</h2></div>
    <ol class="days">${view.days.map(day => dayRow(day, strings, actions))}</ol></section>`
