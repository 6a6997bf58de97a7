// Reads the journal from disk in the test's own way, as another program would.
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

export interface EventOnDisk {
  readonly kind: string
  readonly t: number
  readonly seq: number
  readonly [key: string]: unknown
}

/** Every event once, in the order of time. */
export async function journalOnDisk(storageDir: string): Promise<readonly EventOnDisk[]> {
  const folder = path.join(storageDir, 'log')
  const files = (await readdir(folder, { recursive: true })).filter(file => file.endsWith('.jsonl'))
  const events = new Map<string, EventOnDisk>()
  for (const file of files) {
    for (const line of (await readFile(path.join(folder, file), 'utf8')).split('\n').filter(Boolean)) {
      const event = JSON.parse(line.slice(0, line.lastIndexOf('\t'))) as EventOnDisk
      events.set(`${String(event.device)} ${String(event.writer)} ${event.seq}`, event)
    }
  }
  return [...events.values()].sort((a, b) => a.t - b.t || a.seq - b.seq)
}
