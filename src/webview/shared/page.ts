// What both pages do with the document around their templates.

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
