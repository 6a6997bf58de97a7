// What a plan is made from: every change shows at once what follows from it.
import { live } from 'lit/directives/live.js'
import { ref } from 'lit/directives/ref.js'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { PlanForm, PlanView } from '../../protocol/plan'
import { rightIcon, warningIcon } from '../shared/icons'
import { select } from '../shared/select'
import type { Actions } from './actions'
import type { State } from './state'

type Strings = State['strings']

const chosenIn = (event: Event): string => (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement ? event.target.value : '')
const isOn = (event: Event): boolean => event.target instanceof HTMLInputElement && event.target.checked

/** Sets what a field shows, unless it is being typed into: the answer to the first digit must not take away the second. */
const showing = (value: string) => (field: Element | undefined) => {
  if (field instanceof HTMLInputElement && field !== document.activeElement && field.value !== value) field.value = value
}

const without = <T>(list: readonly T[], item: T, on: boolean): readonly T[] => (on ? [...list, item] : list.filter(other => other !== item))

const tick = (label: unknown, checked: boolean, change: (on: boolean) => void): TemplateResult =>
  html`<label class="tick"><input type="checkbox" .checked=${live(checked)} @change=${(event: Event) => change(isOn(event))}><span>${label}</span></label>`

const radio = (label: string, help: string, checked: boolean, choose: () => void): TemplateResult =>
  html`<label class="tick"><input type="radio" name="start" .checked=${live(checked)} @change=${choose}><span>${label}<small>${help}</small></span></label>`

const examField = (view: PlanView, strings: Strings, actions: Actions): TemplateResult =>
  html`<div class="field"><label for="exam">${strings.exam}</label>
    ${select(
      'exam',
      view.exams.map(({ code }, index) => ({ id: String(index), words: code })),
      '0',
      index => actions.choose(Number(index))
    )}
    <p class="help">${view.status}</p>${view.targetNote === '' ? nothing : html`<p class="help">${view.targetNote}</p>`}
  </div>`

const suggestion = ({ suggested: { words, isEnough, verdict } }: PlanView): TemplateResult =>
  html`<div class="help" role="status"><p>${words}</p><p class=${isEnough ? 'pass' : 'warn'}>${isEnough ? rightIcon : warningIcon} ${verdict}</p></div>`

export function planForm(view: PlanView, strings: Strings, actions: Actions): TemplateResult {
  const { form } = view
  const change = (changed: Partial<PlanForm>): void => actions.change({ ...form, ...changed })
  const offWords = view.weekChoices.filter(({ monday }) => form.weeksOff.includes(monday)).map(({ words }) => words)
  const onHours = (event: Event): void => {
    const hours = Number(chosenIn(event))
    if (hours > 0) change({ hoursPerWeek: hours })
  }
  return html`<form class="form" aria-label=${strings.startFrom} @submit=${(event: Event) => event.preventDefault()}>
    ${examField(view, strings, actions)}
    <div class="field"><label for="exam-date">${strings.examDate}</label>
      <input type="date" id="exam-date" ${ref(showing(form.examDate))} @change=${(event: Event) => change({ examDate: chosenIn(event) })}>
      ${form.examDate === '' ? html`<p class="help">${strings.noDate}</p>` : nothing}</div>
    <div class="field"><label for="hours">${strings.hoursPerWeek}</label>
      <input type="number" id="hours" min="1" max="80" step="0.5" ${ref(showing(String(form.hoursPerWeek)))} @input=${onHours}></div>
    <fieldset class="field"><legend>${strings.weekdays}</legend><div class="week-days">${view.weekdays.map((name, i) =>
      tick(name, form.weekdays.includes(i + 1), on => change({ weekdays: without(form.weekdays, i + 1, on) }))
    )}</div></fieldset>
    <div class="field"><label for="level">${strings.level}</label>
      ${select('level', view.levels, form.level, level => change({ level }))}
      ${suggestion(view)}</div>
    <details class="field more"><summary>${strings.weeksOff} <span class="muted">${offWords.length === 0 ? strings.noWeeksOff : offWords.join(', ')}</span></summary>
      ${view.weekChoices.map(({ monday, words }) => tick(words, form.weeksOff.includes(monday), on => change({ weeksOff: without(form.weeksOff, monday, on) })))}</details>
    <fieldset class="field"><legend>${strings.startFrom}</legend>
      ${radio(strings.weights, view.weightsNote, !form.useWeakness, () => change({ useWeakness: false }))}
      ${radio(strings.weak, view.weakNote, form.useWeakness, () => change({ useWeakness: true }))}</fieldset>
    <details class="field more"><summary>${strings.known} <span class="muted">${form.known.length === 0 ? strings.noWeeksOff : form.known.join(', ')}</span></summary>
      <p class="help">${strings.knownHelp}</p>
      ${view.tasks.map(({ id, title }) => tick(html`<span class="num">${id}</span> ${title}`, form.known.includes(id), on => change({ known: without(form.known, id, on) })))}</details>
  </form>`
}
