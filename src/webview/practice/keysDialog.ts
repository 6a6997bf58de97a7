// The keys of the practice page in words.
import type { TemplateResult } from 'lit/html.js'
import { commandKey } from '../shared/keys'
import { chooseRow, type KeyRow, moveStepKeys, keysDialog as sharedDialog } from '../shared/keysDialog'
import type { Actions } from './actions'
import { optionCount, type State } from './state'

function keyRows({ view, strings }: State): readonly KeyRow[] {
  const options = optionCount(view)
  return [
    chooseRow(options, strings.keyChoose),
    { keys: [['Enter']], words: strings.keyCheck },
    { keys: moveStepKeys, words: strings.keyMoveStep, only: view?.kind === 'asking' && view.body.type === 'ordering' },
    { keys: [commandKey('F', options)], words: strings.keyFlag, single: true },
    { keys: [commandKey('B', options)], words: strings.keyBookmark, single: true },
    { keys: [['U']], words: strings.keyUndo, single: true },
    { keys: [['P'], ['K']], words: strings.keyPrevious, single: true },
    { keys: [['N'], ['J']], words: strings.keyNext, single: true },
    { keys: [['?']], words: strings.keyHelp, single: true },
  ]
}

export const keysDialog = (state: State, actions: Actions): TemplateResult => sharedDialog(keyRows(state), state.singleKeys, state.strings, actions.closeKeys)
