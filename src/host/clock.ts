import type { Clock } from '../core/ports'

/** The machine's clock and calendar. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  today: () => {
    const now = new Date()
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-')
  },
  offsetMinutes: () => -new Date().getTimezoneOffset(),
  sleep: ms => new Promise(resolve => setTimeout(resolve, ms)),
}
