import type { Services } from '../services'

export async function restoreData(_services: Services): Promise<void> {
  throw new Error('not built yet')
}
