// The countdown in words. `t` translates; English goes in and may come out.
import { assertNever } from '../assertNever'
import type { Exam, StatusEntry } from '../content/examSchema'
import { dateInWords } from './calendar'
import type { CertificateStatus, Countdown } from './countdown'
import type { ExamStatus } from './examStatus'

/** Translates a message and fills its `{0}`, `{1}` … */
export type Translate = (message: string, ...args: (string | number)[]) => string

const days = (t: Translate, count: number) => (count === 1 ? t('1 day') : t('{0} days', count))

/** The few words of the status bar, e.g. "AIP-C01: 82 days". */
export function shortCountdown(t: Translate, code: string, countdown: Countdown, certificate?: CertificateStatus): string {
  switch (countdown.kind) {
    case 'exam-day':
      return countdown.days === 0 ? t('{0}: exam today', code) : t('{0}: {1}', code, days(t, countdown.days))
    case 'exam-day-past':
      return t('{0}: exam date passed', code)
    case 'impossible-date':
      return t('{0}: check exam date', code)
    case 'last-day':
      return countdown.days === 0 ? t('{0}: last exam day', code) : t('{0}: {1} to last exam day', code, days(t, countdown.days))
    case 'opens':
      return t('{0}: opens in {1}', code, days(t, countdown.days))
    case 'retired':
      // Who holds the certificate cares for how long it lasts, not for how long the exam is gone.
      if (certificate && certificate.daysLeft >= 0) return t('{0}: certificate valid {1}', code, days(t, certificate.daysLeft))
      return countdown.expected ? t('{0}: was expected to end', code) : t('{0}: retired {1} ago', code, days(t, countdown.daysAgo))
    case 'announced':
      return t('{0}: no date yet', code)
    case 'open':
      return code
    case 'unknown-language':
      return t('{0}: no dates in your language', code)
    default:
      return assertNever(countdown)
  }
}

/** One sentence that says it all, for the tooltip and the screen reader. */
export function countdownSentence(t: Translate, exam: Exam, countdown: Countdown): string {
  const { code } = exam
  switch (countdown.kind) {
    case 'exam-day':
      return countdown.days === 0
        ? t('Your {0} exam is today.', code)
        : t('{0} until your {1} exam on {2}.', days(t, countdown.days), code, dateInWords(countdown.date))
    case 'exam-day-past':
      return t('Your {0} exam date, {1}, was {2} ago.', code, dateInWords(countdown.date), days(t, countdown.daysAgo))
    case 'impossible-date':
      return impossibleDateSentence(t, code, countdown)
    case 'last-day':
      if (countdown.days === 0)
        return countdown.expected ? t('Today is expected to be the last exam day of {0}.', code) : t('Today is the last exam day of {0}.', code)
      return countdown.expected
        ? t('The last exam day of {0} is expected on {1}, in {2}.', code, dateInWords(countdown.date), days(t, countdown.days))
        : t('The last exam day of {0} is {1}, in {2}.', code, dateInWords(countdown.date), days(t, countdown.days))
    case 'opens': {
      const opening = countdown.expected
        ? t('{0} is expected to open on {1}, in {2}.', code, dateInWords(countdown.date), days(t, countdown.days))
        : t('{0} opens on {1}, in {2}.', code, dateInWords(countdown.date), days(t, countdown.days))
      return countdown.betaIsOpen ? `${opening} ${t('Until then only its beta can be booked.')}` : opening
    }
    case 'retired':
      return countdown.expected
        ? t('{0} was expected to end on {1}. Check with the publisher whether it can still be taken.', code, dateInWords(countdown.date))
        : t('{0} is retired since {1}, {2} ago. It can no longer be taken.', code, dateInWords(countdown.date), days(t, countdown.daysAgo))
    case 'announced':
      return countdown.betaIsOpen
        ? t('Only the beta of {0} is open; no date of the standard exam is known.', code)
        : t('{0} is announced; no opening date is known.', code)
    case 'open':
      return countdown.expected
        ? t('{0} was expected to open on {1}. Check with the publisher whether it can be taken.', code, dateInWords(countdown.since))
        : t('{0} can be taken; no end is announced.', code)
    case 'unknown-language':
      return t('No dates of {0} are known for your exam language.', code)
    default:
      return assertNever(countdown)
  }
}

function impossibleDateSentence(t: Translate, code: string, { date, reason, entry }: Extract<Countdown, { kind: 'impossible-date' }>): string {
  switch (reason) {
    case 'not-a-date':
      return t('The exam date "{0}" is not a day. Write it as year, month and day, for example 2027-02-12.', date)
    case 'after-last-day':
      return entry?.expected
        ? t('{0} can probably not be taken on {1}: its last exam day is expected on {2}.', code, dateInWords(date), dateInWords(entry.from))
        : t('{0} cannot be taken on {1}: its last exam day is {2}.', code, dateInWords(date), entry ? dateInWords(entry.from) : '?')
    case 'before-available':
      return entry
        ? t(
            '{0} cannot be relied on for {1}: the standard exam is {2} to open on {3}.',
            code,
            dateInWords(date),
            entry.expected ? t('expected') : t('announced'),
            dateInWords(entry.from)
          )
        : t('{0} cannot be taken on {1}: no opening date is known.', code, dateInWords(date))
    default:
      return assertNever(reason)
  }
}

/** "MLS-C01 certificate valid until 14 Nov 2028 (723 days)". */
export function certificateSentence(t: Translate, { exam, expires, daysLeft }: CertificateStatus): string {
  if (daysLeft < 0) return t('{0} certificate ended on {1}', exam.code, dateInWords(expires))
  return t('{0} certificate valid until {1}, {2} left', exam.code, dateInWords(expires), days(t, daysLeft))
}

/** One word or two for a list, e.g. "retired", "beta", "available". */
export function statusLabel(t: Translate, { state }: ExamStatus): string {
  switch (state) {
    case 'announced':
      return t('announced')
    case 'beta':
      return t('beta')
    case 'available':
      return t('available')
    case 'retired':
      return t('retired')
    case 'unknown':
      return t('no dates in your language')
    default:
      return assertNever(state)
  }
}

/** The status on a day in one sentence, e.g. for Select Target Exam. */
export function statusSentence(t: Translate, { state, entry, opens, ends }: ExamStatus): string {
  switch (state) {
    case 'unknown':
      return t('No dates are known for your exam language.')
    case 'announced':
      return opens
        ? t('Announced; {0} to open on {1}.', opens.expected ? t('expected') : t('planned'), dateInWords(opens.from))
        : t('Announced; no opening date is known.')
    case 'beta': {
      const open = opens ? t('The standard exam is {0} from {1}.', opens.expected ? t('expected') : t('planned'), dateInWords(opens.from)) : ''
      return `${t('Beta since {0}.', entry ? dateInWords(entry.from) : '?')} ${open}`.trim()
    }
    case 'available':
      if (ends) return ends.expected ? t('Can be taken; expected to end on {0}.', dateInWords(ends.from)) : t('Can be taken until {0}.', dateInWords(ends.from))
      return expectedOnly(entry)
        ? t('Was expected to open on {0}; check with the publisher.', dateInWords(entry?.from ?? ''))
        : t('Can be taken since {0}.', entry ? dateInWords(entry.from) : '?')
    case 'retired':
      return expectedOnly(entry)
        ? t('Was expected to end on {0}; check with the publisher.', dateInWords(entry?.from ?? ''))
        : t('Retired since {0}. It can no longer be taken.', entry ? dateInWords(entry.from) : '?')
    default:
      return assertNever(state)
  }
}

const expectedOnly = (entry: StatusEntry | undefined) => entry?.expected === true

/** How near the date is that is counted to; drives colour, never words. */
export function nearness(countdown: Countdown): 'calm' | 'near' | 'wrong' {
  if (countdown.kind === 'impossible-date') return 'wrong'
  if ((countdown.kind === 'exam-day' || countdown.kind === 'last-day') && countdown.days <= 7) return 'near'
  return 'calm'
}
