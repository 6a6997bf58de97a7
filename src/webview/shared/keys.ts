// Which key does what, as far as pages that ask questions agree. Pure: the page tells what was pressed and where.

export interface KeyPress {
  readonly key: string
  readonly shift: boolean
  /** Any of Ctrl, Meta, Alt: those belong to VS Code and the system. */
  readonly modified: boolean
  readonly repeat: boolean
  /** `typing`: a select or text field, which needs its letters. `button`: a button, link or summary, which needs its Enter. */
  readonly target: 'typing' | 'button' | 'other'
}

export interface KeyContext {
  readonly singleKeys: boolean
  /** How many options letters and digits can choose; 0 where they choose nothing. */
  readonly options: number
}

/** `primary` is Enter; `C` are the commands of the page. */
export type KeyActionOf<C extends string> = { readonly kind: 'choose'; readonly option: number } | { readonly kind: 'primary' | C }

const letters = 'abcdefgh'

export const optionLetter = (option: number): string => letters[option]?.toUpperCase() ?? String(option + 1)

/** Zero-based option of a letter or digit, or -1. */
const optionOf = (key: string): number => (/^[1-9]$/.test(key) ? Number(key) - 1 : key.length === 1 ? letters.indexOf(key) : -1)

/**
 * Letters like B and F are options of most questions and commands of all. The option wins while it can be chosen; Shift always
 * gives the command. `commands` are by lower-case key.
 */
export function keyActionOf<C extends string>(press: KeyPress, context: KeyContext, commands: Readonly<Record<string, C>>): KeyActionOf<C> | null {
  if (press.modified || press.repeat) return null
  // Enter is no single-letter key: it works in every setting, except where the focused element has its own use for it.
  if (press.key === 'Enter') return press.target === 'other' && !press.shift ? { kind: 'primary' } : null
  if (!context.singleKeys || press.target === 'typing') return null
  const key = press.key.toLowerCase()
  const option = optionOf(key)
  if (!press.shift && option >= 0 && option < context.options) return { kind: 'choose', option }
  const command = Object.hasOwn(commands, key) ? commands[key] : undefined
  return command ? { kind: command } : null
}

/** How to write the key of a command, given the options that take its letter. */
export const commandKey = (letter: string, options: number): readonly string[] =>
  optionOf(letter.toLowerCase()) < options && optionOf(letter.toLowerCase()) >= 0 ? ['Shift', letter] : [letter]
