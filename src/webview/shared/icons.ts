// Our own drawn icons: 16 x 16, stroke only, in the colour of the text around them. Always beside words, so hidden from screen readers.
import { html, type TemplateResult } from 'lit/html.js'

const circle = 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z'

const icon = (path: string, ring = ''): TemplateResult =>
  html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path class=${ring} d=${ring === '' ? '' : circle}></path><path class="shape" d=${path}></path></svg>`

export const chevronIcon = icon('M6 3.5L10.5 8 6 12.5')
export const backIcon = icon('M10 3.5L5.5 8l4.5 4.5')
export const downIcon = icon('M3.5 6L8 10.5 12.5 6')
export const moveUpIcon = icon('M8 13V3.5M4 7.2L8 3.2l4 4')
export const moveDownIcon = icon('M8 3v9.5M4 8.8L8 12.8l4-4')
export const gripIcon = icon('M6 3.5v.01M10 3.5v.01M6 8v.01M10 8v.01M6 12.5v.01M10 12.5v.01')
export const undoIcon = icon('M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M6 3.5l-3 3 3 3')
export const bookmarkIcon = icon('M4.5 2.5h7v11L8 10.8 4.5 13.5z')
export const flagIcon = icon('M4 14V2.5h8.5L10 5.8l2.5 3.2H4')
export const rightIcon = icon('M5 8.3l2.1 2.1L11 6.2', 'ring')
export const wrongIcon = icon('M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6', 'ring')
export const missedIcon = icon('M5 8.3l2.1 2.1L11 6.2', 'ring dashed')
export const plainIcon = icon('', 'ring')
export const warningIcon = icon('M8 2.2L14.6 13.5H1.4zM8 6.5v3.2M8 11.6h.01')
export const clockIcon = icon('M8 4.2V8l2.6 1.8', 'ring')
export const eyeIcon = icon('M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z')
export const pauseIcon = icon('M6 3.5v9M10 3.5v9')
export const listIcon = icon('M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.01M2.5 8h.01M2.5 12h.01')
export const tickIcon = icon('M3 8.5l3.2 3.2L13 4.8')
export const openIcon = icon('', 'ring dashed')
export const suspendIcon = icon('M6.3 5.5v5M9.7 5.5v5', 'ring')
export const moreIcon = icon('M3.5 8v.01M8 8v.01M12.5 8v.01')
