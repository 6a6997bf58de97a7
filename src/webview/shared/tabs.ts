// Tabs as the ARIA authoring practices have them: one stop for Tab, arrows go from tab to tab and choose.
import { html, type TemplateResult } from 'lit/html.js'

export interface Tab<T extends string> {
  readonly id: T
  readonly words: string
}

/** `name` tells two tab lists of a page apart; the panel they control is `<name>-panel`. */
export function tabList<T extends string>(name: string, label: string, tabs: readonly Tab<T>[], chosen: T, choose: (id: T) => void): TemplateResult {
  const onKey = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(tab => tab.id === chosen)
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key]
    const tab = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length]
    if (!tab) return
    event.preventDefault()
    choose(tab.id)
    document.getElementById(`${name}-${tab.id}`)?.focus()
  }
  return html`<div class="tabs" role="tablist" aria-label=${label} @keydown=${onKey}>
    ${tabs.map(
      ({ id, words }) =>
        html`<button type="button" role="tab" data-words=${words} id=${`${name}-${id}`} aria-controls=${`${name}-panel`} aria-selected=${id === chosen ? 'true' : 'false'}
          tabindex=${id === chosen ? 0 : -1} @click=${() => choose(id)}>${words}</button>`
    )}
  </div>`
}

/** What the chosen tab shows. */
export const tabPanel = (name: string, chosen: string, content: unknown): TemplateResult =>
  html`<div role="tabpanel" id=${`${name}-panel`} aria-labelledby=${`${name}-${chosen}`}>${content}</div>`
