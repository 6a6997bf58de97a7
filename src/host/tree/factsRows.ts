// Facts & Planning: each page with its one-line answer for the target exam.

import { dateInWords } from '../../core/deadlines/calendar'
import { countdownOf } from '../../core/deadlines/countdown'
import { statusOn } from '../../core/deadlines/examStatus'
import { statusLabel } from '../../core/deadlines/words'
import { readConfig } from '../config'
import { commandIds } from '../ids'
import { t } from '../l10n'
import type { Services } from '../services'
import type { ActionRow } from './actionTree'

export async function factsRows(services: Services): Promise<readonly ActionRow[]> {
  const target = await services.target()
  const select: ActionRow = {
    id: 'select',
    label: t('Target Exam'),
    description: target?.exam.code ?? t('none'),
    icon: 'target',
    command: commandIds.examSelect,
  }
  if (!target) return [select]
  const { exam } = target
  const today = services.clock.today()
  const language = readConfig('examLanguage')
  const status = statusOn(exam, language, today)
  const examDate = readConfig('examDate')
  const countdown = countdownOf({ exam, language, examDate, today })
  const since = status.state === 'retired' && status.ends ? ` ${dateInWords(status.ends.from)}` : ''
  const { price } = exam.format
  return [
    {
      id: 'glance',
      label: t('Exam at a Glance'),
      description: `${exam.code}, ${statusLabel(t, status)}${since}`,
      icon: 'book',
      command: commandIds.factsOpen,
      argument: 'glance',
    },
    {
      id: 'cost',
      label: t('Cost'),
      description: price ? t('exam fee {0} {1}', price.currency, price.amount) : '',
      icon: 'credit-card',
      command: commandIds.factsOpen,
      argument: 'cost',
    },
    { id: 'rules', label: t('Rules and Retakes'), icon: 'law', command: commandIds.factsOpen, argument: 'rules' },
    { id: 'salary', label: t('Salaries'), icon: 'graph', command: commandIds.factsOpen, argument: 'salary' },
    {
      id: 'date',
      label: t('My Exam Date'),
      description: examDate === '' ? t('not set') : countdown.kind === 'impossible-date' ? t('check the date') : dateInWords(examDate),
      icon: 'calendar',
      command: commandIds.examSetDate,
    },
    select,
  ]
}
