// From the answers of the self-assessment to one recommendation, by the rules of `data/facts/fit.yaml` and the day's statuses.
import type { Exam } from '../content/examSchema'
import type { Fit, FitRule } from '../content/fitSchema'
import type { Routes } from '../content/routesSchema'
import type { Day } from '../deadlines/calendar'
import { statusFor } from '../deadlines/examStatus'
import { type Version, versionOf } from './currentVersion'

/** Question -> answer; a question without one is open. */
export type Answers = Readonly<Record<string, string>>

/** A certification with the version of its exam that counts on the day. */
export interface VersionOf extends Version {
  readonly certification: string
  /** Nobody can take it any more, in any language of which that is known. */
  readonly isGone: boolean
}

export interface Candidate extends VersionOf {
  readonly points: number
}

/**
 * `take`: its exam can be taken. `beta`: only the beta is open. `wait`: it is not open yet. `check`: it was only expected to be
 * open. `language`: nothing is known for the language. `not-yet`: something else comes first. `held`: nothing new is needed.
 */
export type Verdict = 'take' | 'beta' | 'wait' | 'check' | 'language' | 'not-yet' | 'held'

export interface Recommendation {
  readonly pick: Candidate
  readonly verdict: Verdict
  /** What the answers say for it; never empty for the rules of `fit.yaml`. */
  readonly reasons: readonly FitRule[]
  /** What comes first; empty unless the verdict is `not-yet`. */
  readonly obstacles: readonly FitRule[]
  readonly cautions: readonly FitRule[]
  /** An exam that is a good first step and can be taken. */
  readonly firstExam: Candidate | undefined
  /** All that can be aimed at, the best first. */
  readonly ranking: readonly Candidate[]
}

export interface FitInput {
  readonly rules: readonly FitRule[]
  readonly certifications: Routes['certifications']
  readonly exams: readonly Exam[]
  readonly answers: Answers
  readonly language: string
  readonly today: Day
}

/** The versions of every certification that count on a day. A certification none of whose exams is known is left out. */
export function versionsOn({ certifications, exams, language, today }: Omit<FitInput, 'rules' | 'answers'>): readonly VersionOf[] {
  return certifications.flatMap(({ id }) => {
    const version = versionOf({ routes: { certifications }, exams, language, today }, id)
    return version ? [{ ...version, certification: id, isGone: statusFor(version.exam, language, today).state === 'retired' }] : []
  })
}

/** Whether an exam can be taken for sure: a date that was only expected does not count. */
export const canBeTaken = ({ status }: Version): boolean => status.state === 'available' && status.entry?.expected !== true

const fits = (rule: FitRule, answers: Answers): boolean => Object.entries(rule.if).every(([question, accepted]) => accepted.includes(answers[question] ?? ''))

/**
 * The one recommendation for these answers: the certification with the most points among those whose exam is not gone; of equals
 * the first of the list. undefined only when every exam is gone.
 */
export function recommend({ rules, answers, ...on }: FitInput): Recommendation | undefined {
  const holding = rules.filter(rule => fits(rule, answers))
  const ranking = versionsOn(on)
    .filter(version => !version.isGone)
    .map((version): Candidate => ({ ...version, points: holding.reduce((sum, { points }) => sum + (points?.[version.certification] ?? 0), 0) }))
    .sort((a, b) => b.points - a.points)
  const [pick] = ranking
  if (!pick) return undefined
  const id = pick.certification
  const isHeld = answers.held === id
  const obstacles = isHeld ? [] : holding.filter(rule => rule.notYet?.includes(id))
  const first = obstacles.find(rule => rule.firstExam !== undefined && rule.firstExam !== answers.held)?.firstExam
  return {
    pick,
    verdict: isHeld ? 'held' : obstacles.length > 0 ? 'not-yet' : verdictOf(pick),
    reasons: holding.filter(rule => (rule.points?.[id] ?? 0) > 0),
    obstacles,
    cautions: isHeld ? [] : holding.filter(rule => rule.caution?.includes(id)),
    firstExam: ranking.find(candidate => candidate.certification === first && first !== id && canBeTaken(candidate)),
    ranking,
  }
}

function verdictOf(pick: Candidate): Verdict {
  switch (pick.status.state) {
    case 'available':
      return canBeTaken(pick) ? 'take' : 'check'
    case 'beta':
      return 'beta'
    case 'announced':
      return 'wait'
    default:
      return 'language'
  }
}

/** Answers made sound: those that are none become open, and questions that do not exist go. */
export function soundAnswers(questions: Fit['questions'], given: Readonly<Record<string, unknown>>, defaults: Answers): Answers {
  return Object.fromEntries(
    questions.map(({ id, options }) => {
      const answer = Object.hasOwn(given, id) ? given[id] : defaults[id]
      return [id, options.some(option => option.id === answer) ? String(answer) : '']
    })
  )
}
