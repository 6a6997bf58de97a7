// Asks for a filter, step by step, and starts a round over what passes it.
import type { Services } from '../services'

export async function startCustomRound(_services: Services): Promise<void> {
  throw new Error('not built yet')
}
