// The keys of the mock-exam page.
import type { TemplateResult } from 'lit/html.js'
import { commandKey, type KeyActionOf, type KeyContext, type KeyPress, keyActionOf } from '../shared/keys'
import { chooseRow, type KeyRow, keysDialog, moveStepKeys } from '../shared/keysDialog'
import type { Actions } from './actions'
import { optionCount, type State } from './state'

type Command = 'flag' | 'review' | 'previous' | 'next' | 'help'

export type KeyAction = KeyActionOf<Command>

const commands: Readonly<Record<string, Command>> = { f: 'flag', r: 'review', p: 'previous', k: 'previous', n: 'next', j: 'next', '?': 'help' }

export const keyAction = (press: KeyPress, context: KeyContext): KeyAction | null => keyActionOf(press, context, commands)

function keyRows({ view, strings }: State): readonly KeyRow[] {
  const options = optionCount(view)
  const isAsking = view?.kind === 'asking'
  return [
    chooseRow(options, strings.keyChoose),
    { keys: [['Enter']], words: strings.keyNext, only: isAsking },
    { keys: [['N'], ['J']], words: strings.keyNext, single: true },
    { keys: [['P'], ['K']], words: strings.keyPrevious, single: true },
    { keys: moveStepKeys, words: strings.keyMoveStep, only: isAsking && view.body.type === 'ordering' },
    { keys: [commandKey('F', options)], words: strings.keyFlag, single: true, only: isAsking },
    { keys: [['R']], words: strings.keyReview, single: true, only: isAsking },
    { keys: [['?']], words: strings.keyHelp, single: true },
  ]
}

export const mockKeysDialog = (state: State, actions: Actions): TemplateResult => keysDialog(keyRows(state), state.singleKeys, state.strings, actions.closeKeys)
