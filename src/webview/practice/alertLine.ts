// Messages that need the learner: an answer that is none yet, or a request that failed.
import { nothing, type TemplateResult } from 'lit/html.js'
import type { Problem } from '../shared/draft'
import { fill } from '../shared/fill'
import { alertText } from '../shared/liveRegion'
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
  return words === '' ? nothing : alertText(words, `${failure.number} ${problem.number}`)
}
