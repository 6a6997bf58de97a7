// Counts and times of the study history in words.
import { dateInWords, isoTime } from '../../core/deadlines/calendar'
import type { Translate } from '../../core/deadlines/words'

export const eventCount = (t: Translate, count: number): string => (count === 1 ? t('1 event') : t('{0} events', count))
export const answerCount = (t: Translate, count: number): string => (count === 1 ? t('1 answer') : t('{0} answers', count))
export const lineCount = (t: Translate, count: number): string => (count === 1 ? t('1 line') : t('{0} lines', count))
export const fileCount = (t: Translate, count: number): string => (count === 1 ? t('1 file') : t('{0} files', count))

/** The day of a point in time, in UTC. */
export const dayOf = (ms: number): string => dateInWords(isoTime(ms).slice(0, 10))
