// The keys of the practice page.
import { type KeyActionOf, type KeyContext, type KeyPress, keyActionOf } from '../shared/keys'

type Command = 'flag' | 'bookmark' | 'undo' | 'previous' | 'next' | 'help'

export type KeyAction = KeyActionOf<Command>

const commands: Readonly<Record<string, Command>> = {
  f: 'flag',
  b: 'bookmark',
  u: 'undo',
  p: 'previous',
  k: 'previous',
  n: 'next',
  j: 'next',
  '?': 'help',
}

export const keyAction = (press: KeyPress, context: KeyContext): KeyAction | null => keyActionOf(press, context, commands)
