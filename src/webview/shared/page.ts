// What all pages do with the document around their templates.
import type { KeyPress } from './keys'

/** The part of VS Code's webview API that pages use. Only a page's main.ts may acquire it. */
export interface PageApi {
  postMessage(message: unknown): void
  getState(): unknown
  setState(state: unknown): void
}

/** Redraws, and gives the focus back to an element that was moved in the document and lost it by that. */
export function keepFocus(draw: () => void): void {
  const before = document.activeElement
  draw()
  if (before instanceof HTMLElement && before !== document.activeElement && before.isConnected) before.focus({ preventScroll: true })
}

/** Passes messages of VS Code on. Its frame has the page's own origin; a message from anywhere else is none of ours. */
export function onHostMessage(receive: (message: unknown) => void): void {
  window.addEventListener('message', event => {
    if (event.origin === window.origin) receive(event.data)
  })
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

function targetKind(target: EventTarget | null): KeyPress['target'] {
  if (!(target instanceof Element)) return 'other'
  if (target.closest('select, textarea, [contenteditable], input:not([type=radio], [type=checkbox])')) return 'typing'
  return target.closest('button, a, summary') ? 'button' : 'other'
}

export function keyPressOf({ key, shiftKey: shift, repeat, ctrlKey, metaKey, altKey, target }: KeyboardEvent): KeyPress {
  return { key, shift, repeat, modified: ctrlKey || metaKey || altKey, target: targetKind(target) }
}
