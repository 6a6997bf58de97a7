// The keys of the practice page in words.
import type { TemplateResult } from 'lit/html.js'
import { commandKey } from '../shared/keys'
import { chooseRow, type KeyRow, moveStepKeys, keysDialog as sharedDialog } from '../shared/keysDialog'
import type { Actions } from './actions'
import { sureKeys } from './keys'
import { optionCount, type State } from './state'

function keyRows({ view, strings, askConfidence }: State): readonly KeyRow[] {
  const options = optionCount(view)
  const isCardToRate = view?.kind === 'card-front' || view?.kind === 'card-back'
  return [
    chooseRow(options, strings.keyChoose),
    { keys: [['Enter']], words: strings.keyCheck, only: !isCardToRate },
    { keys: Object.values(sureKeys).map(key => [key]), words: strings.keySure, single: true, only: askConfidence && view?.kind === 'asking' },
    { keys: [['Enter'], ['Space']], words: strings.keyTurn, only: isCardToRate },
    { keys: [['1', '–', '4']], words: strings.keyRate, single: true, only: isCardToRate },
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
