import type { Services } from '../services'

export async function exportData(_services: Services): Promise<void> {
  throw new Error('not built yet')
}
