// The list of keys, in a native dialog: Esc closes it and the focus goes back by itself.
import { html, type TemplateResult } from 'lit/html.js'
import type { Actions } from './actions'
import { commandKey, optionLetter } from './keys'
import { optionCount, type State } from './state'

export const keysDialogId = 'keys'

interface KeyRow {
  readonly keys: readonly (readonly string[])[]
  readonly words: string
  /** Acts only when single-letter keys are on. */
  readonly single?: boolean
  /** Left out where the screen has no use for it. */
  readonly only?: boolean
}

function keyRows({ view, strings, singleKeys }: State): readonly KeyRow[] {
  const options = optionCount(view)
  const rows: readonly KeyRow[] = [
    {
      keys: [
        ['A', '–', optionLetter(options - 1)],
        ['1', '–', String(options)],
      ],
      words: strings.keyChoose,
      single: true,
      only: options > 0,
    },
    { keys: [['Enter']], words: strings.keyCheck },
    {
      keys: [
        ['Alt', '↑'],
        ['Alt', '↓'],
      ],
      words: strings.keyMoveStep,
      only: view?.kind === 'asking' && view.body.type === 'ordering',
    },
    { keys: [commandKey('F', options)], words: strings.keyFlag, single: true },
    { keys: [commandKey('B', options)], words: strings.keyBookmark, single: true },
    { keys: [['U']], words: strings.keyUndo, single: true },
    { keys: [['P'], ['K']], words: strings.keyPrevious, single: true },
    { keys: [['N'], ['J']], words: strings.keyNext, single: true },
    { keys: [['?']], words: strings.keyHelp, single: true },
  ]
  return rows.filter(row => (singleKeys || !row.single) && row.only !== false)
}

const combination = (keys: readonly string[]): TemplateResult =>
  html`<span class="combo">${keys.map(key => (key === '–' ? key : html`<kbd>${key}</kbd>`))}</span>`

export const keysDialog = (state: State, actions: Actions): TemplateResult =>
  html`<dialog id=${keysDialogId} aria-labelledby="keys-title">
    <h2 id="keys-title">${state.strings.keysTitle}</h2>
    <dl class="key-list">${keyRows(state).map(({ keys, words }) => html`<div><dt>${keys.map(combination)}</dt><dd>${words}</dd></div>`)}</dl>
    <div class="actions"><button type="button" class="btn secondary" autofocus @click=${actions.closeKeys}>${state.strings.close}</button></div>
  </dialog>`
