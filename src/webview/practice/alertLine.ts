// Messages that need the learner: an answer that is none yet, or a request that failed.

import { keyed } from 'lit/directives/keyed.js'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import { fill } from '../shared/fill'
import { warningIcon } from '../shared/icons'
import type { Problem } from './draft'
import type { State } from './state'

function problemWords(problem: Problem | null, strings: State['strings']): string {
  switch (problem?.kind) {
    case undefined:
      return ''
    case 'needOne':
      return strings.needOne
    case 'needMany':
      return fill(strings.needMany, problem.need, problem.have)
    case 'needAllMatches':
      return fill(strings.needAllMatches, problem.open)
  }
}

/** Stands beside the controls that it is about. */
export function alertLine({ strings, problem, failure }: State): TemplateResult | typeof nothing {
  const words = failure.what === '' ? problemWords(problem.what, strings) : fill(strings.failed, failure.what)
  if (words === '') return nothing
  // A new element each time, so that the same message is said again.
  return html`${keyed(`${failure.number} ${problem.number}`, html`<p class="alert fail" role="alert">${warningIcon}<span>${words}</span></p>`)}`
}
