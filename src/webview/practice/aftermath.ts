// What follows an answer: when the item comes back, and the learner's own note.

import { live } from 'lit/directives/live.js'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import { type Aftermath, maxNoteLength } from '../../protocol/practice'
import type { Actions } from './actions'
import { nextReviewWords } from './reviewWords'
import type { ItemView, State } from './state'

type Strings = State['strings']

function noteEditor(text: string, strings: Strings, actions: Actions): TemplateResult {
  const onInput = ({ target }: Event): void => {
    if (target instanceof HTMLTextAreaElement) actions.writeNote(target.value)
  }
  return html`<textarea rows="3" maxlength=${maxNoteLength} aria-label=${strings.yourNote} data-arrival="note" .value=${live(text)} @input=${onInput}></textarea>
    <div class="actions note-actions">
      <button type="button" class="btn quiet" @click=${actions.closeNote}>${strings.cancel}</button>
      <button type="button" class="btn secondary" @click=${actions.saveNote}>${strings.saveNote}</button>
    </div>`
}

const noteShown = (note: string, strings: Strings, actions: Actions): TemplateResult =>
  html`${note === '' ? nothing : html`<p class="note-text">${note}</p>`}
    <button type="button" class="link" data-arrival="noted" @click=${actions.openNote}>${note === '' ? strings.addNote : strings.editNote}</button>`

/** Rows of the list that ends an answer. */
export function aftermath({ strings, notes }: State, view: ItemView & Aftermath, actions: Actions): TemplateResult {
  const text = notes[view.questionId]
  return html`<div><dt>${strings.nextReview}</dt><dd>${nextReviewWords(view.next, strings)}</dd></div>
    <div><dt>${strings.yourNote}</dt><dd>${text === undefined ? noteShown(view.note, strings, actions) : noteEditor(text, strings, actions)}</dd></div>`
}
