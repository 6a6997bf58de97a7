// What the start of a mock exam offers, in words: exams, sizes and times.
import type * as vscode from 'vscode'
import type { CatalogExam } from '../../core/content/catalog'
import { statusOn } from '../../core/deadlines/examStatus'
import { statusLabel } from '../../core/deadlines/words'
import type { MockSize } from '../../core/journal/event'
import { shortfallsOf } from '../../core/mock/assemble'
import { languageExtensionMinutes, type TimeMultiplier, timeBudget, timeMultipliers } from '../../core/mock/clock'
import { type FormSize, formSizes, proportionsOf } from '../../core/mock/forms'
import { questionsInScope } from '../../core/session/gather'
import { t } from '../l10n'
import { asLabel, questionCount } from '../labels'

export interface ExamChoice extends vscode.QuickPickItem {
  readonly pack: CatalogExam
}

export const examChoice = (pack: CatalogExam, language: string, today: string): ExamChoice => ({
  pack,
  label: `$(mortar-board) ${asLabel(pack.exam.code)}`,
  description: `${asLabel(pack.exam.name)} · ${statusLabel(t, statusOn(pack.exam, language, today))}`,
  detail: t('{0} to choose from', questionCount(questionsInScope(pack, { examId: pack.exam.id }).length)),
})

export interface SizeChoice extends vscode.QuickPickItem {
  readonly form: FormSize
  /** Of the exam's pace for the questions there are; null when the exam does not say how long it takes. */
  readonly minutes: number | null
}

const minutesInWords = (minutes: number): string => (minutes === 1 ? t('1 minute') : t('{0} minutes', minutes))

const sizeNames = (size: MockSize): string => ({ full: t('Full exam'), half: t('Half an exam'), short: t('Short exam') })[size]

/** The sizes with their numbers; where the bank is short of questions, what that makes of the form. */
export const sizeChoices = (pack: CatalogExam): readonly SizeChoice[] =>
  formSizes(pack.exam).map(form => {
    const shortfalls = shortfallsOf(pack, form)
    const missing = shortfalls.reduce((sum, { wanted, available }) => sum + wanted - available, 0)
    const { questions, unscored, minutes } = missing === 0 ? form : proportionsOf(pack.exam, form.questions - missing)
    const unscoredWords = unscored === 0 ? t('All of them count.') : t('{0} of them do not count and are not marked, as in the real exam.', unscored)
    const short = shortfalls.map(({ domainId, wanted, available }) => t('domain {0} has {1} of {2}', domainId, available, wanted)).join(', ')
    return {
      ...{ form, minutes },
      label: `$(checklist) ${sizeNames(form.size)}`,
      description: [questionCount(questions), ...(minutes === null ? [] : [minutesInWords(minutes)])].join(', '),
      detail: missing === 0 ? unscoredWords : t('Too few questions for {0}: {1}. It is assembled from what there is.', form.questions, short),
    }
  })

export interface TimeChoice extends vscode.QuickPickItem {
  /** Switches the language extension instead of choosing a time. */
  readonly multiplier: TimeMultiplier | 'extension'
}

/** The times for a form of so many minutes. */
export const timeChoices = (minutes: number, hasExtension: boolean): readonly TimeChoice[] => [
  ...timeMultipliers.map((multiplier): TimeChoice => {
    const { budgetMs } = timeBudget(minutes, multiplier, hasExtension)
    if (multiplier === null || budgetMs === null) return { multiplier, label: `$(circle-slash) ${t('Untimed')}`, description: t('no clock') }
    const words = minutesInWords(Math.round(budgetMs / 60_000))
    return {
      multiplier,
      label: multiplier === 1 ? `$(watch) ${t('Time of the exam')}` : `$(watch) ${t('{0}× the time', multiplier)}`,
      description: words,
    }
  }),
  {
    multiplier: 'extension',
    label: `$(${hasExtension ? 'check' : 'blank'}) ${t('{0} more minutes for another first language', languageExtensionMinutes)}`,
    description: hasExtension ? t('on') : t('off'),
  },
]
