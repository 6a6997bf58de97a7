// The keys of the practice page.
import type { CardRating } from '../../core/journal/event'
import type { Confidence } from '../../protocol/practice'
import { type KeyActionOf, type KeyContext, type KeyPress, keyActionOf } from '../shared/keys'

type Command = 'flag' | 'bookmark' | 'undo' | 'previous' | 'next' | 'help' | Confidence

export type KeyAction = KeyActionOf<Command> | { readonly kind: 'rate'; readonly rating: CardRating }

/** What a key does may depend on the side of a card that is shown; null for a question. */
export interface PracticeKeyContext extends KeyContext {
  readonly card: 'front' | 'back' | null
}

/** The end of the alphabet, in the order in which it is asked: no option, and no other command, ever has these letters. */
export const sureKeys: Readonly<Record<Confidence, string>> = { guessing: 'X', unsure: 'Y', sure: 'Z' }

const commands: Readonly<Record<string, Command>> = {
  f: 'flag',
  b: 'bookmark',
  u: 'undo',
  p: 'previous',
  k: 'previous',
  n: 'next',
  j: 'next',
  x: 'guessing',
  y: 'unsure',
  z: 'sure',
  '?': 'help',
}

/** By digit, from 1. */
export const ratingKeys: readonly CardRating[] = ['again', 'hard', 'good', 'easy']

export function keyAction(press: KeyPress, context: PracticeKeyContext): KeyAction | null {
  const isFree = !press.modified && !press.repeat && !press.shift
  if (context.card === 'front' && press.key === ' ' && isFree && press.target === 'other') return { kind: 'primary' }
  const rating = context.card === 'back' && isFree && context.singleKeys && press.target !== 'typing' ? ratingKeys[Number(press.key) - 1] : undefined
  return rating ? { kind: 'rate', rating } : keyActionOf(press, context, commands)
}
