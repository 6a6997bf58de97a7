// Facts & Planning: each page with its one-line answer for the target exam.
import { dateInWords } from '../../core/deadlines/calendar'
import { countdownOf } from '../../core/deadlines/countdown'
import { readConfig } from '../config'
import { commandIds } from '../ids'
import { t } from '../l10n'
import { factsContext } from '../panels/facts/page'
import { factsPageIds, factsPages } from '../panels/facts/pages'
import { planAnswer } from '../panels/planAnswer'
import type { Services } from '../services'
import type { ActionRow } from './actionTree'
import { stepRows } from './stepRows'

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
  const context = await factsContext(services, target)
  const pages = await Promise.all(
    factsPageIds.map(
      async (id): Promise<ActionRow> => ({
        id,
        label: factsPages[id].title,
        description: await answered(services, id, () => factsPages[id].answer(context)),
        icon: factsPages[id].icon,
        command: commandIds.factsOpen,
        argument: id,
      })
    )
  )
  const examDate = readConfig('examDate')
  const countdown = countdownOf({ exam: target.exam, language: context.language, examDate, today: context.today })
  return [
    // What every row below is about.
    select,
    ...pages,
    // Planning: what to do and when, from the plan down to the dates.
    {
      id: 'plan',
      label: t('Study Plan'),
      description: await answered(services, 'plan', () => planAnswer(services)),
      icon: 'calendar',
      command: commandIds.planOpen,
    },
    ...(await stepRows(context)),
    {
      id: 'date',
      label: t('My Exam Date'),
      description: examDate === '' ? t('not set') : countdown.kind === 'impossible-date' ? t('check the date') : dateInWords(examDate),
      icon: 'milestone',
      command: commandIds.examSetDate,
    },
  ]
}

/** An answer that cannot be given must not take the row with it. */
async function answered(services: Services, row: string, answer: () => Promise<string>): Promise<string> {
  try {
    return await answer()
  } catch (error) {
    services.log.error(`There is no answer for "${row}".`, error)
    return ''
  }
}
