// Starts a round of any kind over a part of an exam, or says why there is nothing to ask.
import type { RoundMode, Scope } from '../../core/journal/event'
import type { Services } from '../services'

/** `scope` undefined is the target exam. */
export async function startRound(_services: Services, _mode: RoundMode, _scope?: Scope): Promise<void> {
  throw new Error('not built yet')
}
