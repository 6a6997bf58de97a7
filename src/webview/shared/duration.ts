// Lengths of time in words. Pure.
import type { QuestionStrings } from '../../protocol/questionStrings'
import { fill } from './fill'

/** "48 s" or "2 min 4 s". */
export function durationWords(seconds: number, strings: Pick<QuestionStrings, 'seconds' | 'minutesSeconds'>): string {
  const whole = Math.max(0, Math.round(seconds))
  return whole < 60 ? fill(strings.seconds, whole) : fill(strings.minutesSeconds, Math.floor(whole / 60), whole % 60)
}
