// Why a round has nothing to ask, in words.
import { addDays, dateInWords } from '../deadlines/calendar'
import type { Translate } from '../deadlines/words'
import type { NothingDue } from './today'

/** `part` is the part of the exam as its reader knows it, e.g. "MLS-C01 1.2". */
export function nothingDueWords(t: Translate, reason: NothingDue, part: string): string {
  switch (reason.kind) {
    case 'no-items':
      return t('There are no questions for {0} yet.', part)
    case 'all-suspended':
      return t('Nothing of {0} is asked: you suspended all of it ({1}).', part, reason.count)
    case 'waiting':
      return [t('Nothing of {0} is due today.', part), reviewWords(t, reason), newWords(t, reason)].filter(Boolean).join(' ')
  }
}

type Waiting = Extract<NothingDue, { kind: 'waiting' }>

function reviewWords(t: Translate, { next, reviewed }: Waiting): string {
  if (reviewed === 0) return t('You have not practised any of it yet.')
  if (!next) return t('No review is left before your exam.')
  const date = dateInWords(addDays('1970-01-01', next.day))
  return next.count === 1 ? t('The next review is on {0}.', date) : t('The next reviews are on {0}: {1} items.', date, next.count)
}

function newWords(t: Translate, { news, begun, unseen }: Waiting): string {
  switch (news) {
    case 'none':
      return t('There is nothing new left.')
    case 'off':
      return t('New ones are switched off in the settings; {0} wait.', unseen)
    case 'used-up':
      return t('You have begun {0} new ones today, which is the number per day; {1} more wait.', begun, unseen)
  }
}
