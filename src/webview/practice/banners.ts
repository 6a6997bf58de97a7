// What holds for a whole screen: that the round crams, that its item is suspended.
import { html, nothing, type TemplateResult } from 'lit/html.js'
import { suspendIcon, warningIcon } from '../shared/icons'
import type { Actions } from './actions'
import type { ItemView, State } from './state'

export const banners = ({ mode, suspended }: ItemView, strings: State['strings'], actions: Actions): TemplateResult =>
  html`${mode === 'cram' ? html`<p class="note banner">${warningIcon}<span>${strings.cramBanner}</span></p>` : nothing}
    ${
      suspended
        ? html`<p class="note banner">${suspendIcon}<span>${strings.suspendedBanner}</span><button type="button" class="link" @click=${actions.suspend}>${strings.takeBack}</button></p>`
        : nothing
    }`
