// The list of keys, in a native dialog: Esc closes it and the focus goes back by itself.
import { html, type TemplateResult } from 'lit/html.js'
import type { QuestionStrings } from '../../protocol/questionStrings'
import { optionLetter } from './keys'

export const keysDialogId = 'keys'

export interface KeyRow {
  readonly keys: readonly (readonly string[])[]
  readonly words: string
  /** Acts only when single-letter keys are on. */
  readonly single?: boolean
  /** Left out where the screen has no use for it. */
  readonly only?: boolean
}

/** The keys that choose among so many options. */
export const chooseRow = (options: number, words: string): KeyRow => ({
  keys: [
    ['A', '–', optionLetter(options - 1)],
    ['1', '–', String(options)],
  ],
  words,
  single: true,
  only: options > 0,
})

export const moveStepKeys: KeyRow['keys'] = [
  ['Alt', '↑'],
  ['Alt', '↓'],
]

const combination = (keys: readonly string[]): TemplateResult =>
  html`<span class="combo">${keys.map(key => (key === '–' ? key : html`<kbd>${key}</kbd>`))}</span>`

export const keysDialog = (rows: readonly KeyRow[], singleKeys: boolean, strings: QuestionStrings, close: () => void): TemplateResult =>
  html`<dialog id=${keysDialogId} aria-labelledby="keys-title">
    <h2 id="keys-title">${strings.keysTitle}</h2>
    <dl class="key-list">${rows
      .filter(row => (singleKeys || !row.single) && row.only !== false)
      .map(({ keys, words }) => html`<div><dt>${keys.map(combination)}</dt><dd>${words}</dd></div>`)}</dl>
    <div class="actions"><button type="button" class="btn secondary" autofocus @click=${close}>${strings.close}</button></div>
  </dialog>`
