// Pack texts in native labels: they must stay text where VS Code would draw `$(icon)`.
import { showHidden } from '../core/text/parseRichText'
import { t } from './l10n'

/** Safe for quick picks and the status bar, which turn `$(name)` into an icon. */
export const asLabel = (text: string): string => showHidden(text).replaceAll('$(', '\\$(')

export const questionCount = (count: number): string => (count === 1 ? t('1 question') : t('{0} questions', count))
