// The way to a certificate on a day: which steps there are for an exam, in words. Pure.
import type { CatalogExam } from '../content/catalog'
import type { Evidence } from '../content/evidence'
import type { Exam, StatusEntry } from '../content/examSchema'
import type { Fact } from '../content/factSchema'
import type { Routes } from '../content/routesSchema'
import type { StepData, StepLead, Steps } from '../content/stepsSchema'
import { type Day, dateInWords, firstDay } from '../deadlines/calendar'
import type { CertificateStatus } from '../deadlines/countdown'
import { type ExamStatus, statusFor } from '../deadlines/examStatus'
import { certificateSentence, statusSentence, type Translate } from '../deadlines/words'
import { certificationOf, type Version, versionOf } from './currentVersion'

export interface StepsInput {
  /** The exam that the way leads to. */
  readonly pack: CatalogExam
  readonly packs: readonly CatalogExam[]
  readonly data: Steps
  readonly routes: Routes
  /** Language of the exam, BCP 47. */
  readonly language: string
  readonly today: Day
  readonly certificates: readonly CertificateStatus[]
  readonly t: Translate
}

/** A step, in today's words. */
export interface Step {
  readonly id: string
  /** The exam that it is a step of: the target exam, or the one that follows. */
  readonly pack: CatalogExam
  readonly title: string
  /** What the data say of it today, in a few words; empty for nothing. */
  readonly answer: string
  readonly text: string
  /** Ids of the facts that it rests on. */
  readonly rules: readonly string[]
  /** Ids of more facts, which count where they name the exam. */
  readonly rulesOfExam: readonly string[]
  /** What else it rests on. */
  readonly evidence: readonly Evidence[]
  readonly opens: StepLead
}

/**
 * The steps for an exam in their order: of one that has ended those of its holder, or of who does not hold it, and then those of the
 * exam that follows. None for an exam of a pack of one's own: the rules are those of the bundled exams.
 */
export function stepsFor(input: StepsInput): readonly Step[] {
  const next = nextVersions(input)
  const here = stepsOf(input, next)
  const [first] = next
  const follows = first && input.packs.find(({ exam }) => exam.id === first.exam.id)
  return here.length > 0 && follows ? [...here, ...stepsOf({ ...input, pack: follows }, [])] : here
}

/** The facts that a step rests on, in its order. */
export function factsOfStep({ rules, rulesOfExam, pack }: Step, facts: readonly Fact[]): readonly Fact[] {
  const named = (ids: readonly string[]) => ids.flatMap(id => facts.find(fact => fact.id === id) ?? [])
  return [...named(rules), ...named(rulesOfExam).filter(({ exams }) => exams.includes(pack.exam.id) || exams.includes('all'))]
}

/** Versions that can be aimed at instead of an exam that has ended, the nearest first; none while it has not. */
export function nextVersions({ pack, packs, data, routes, language, today }: StepsInput): readonly Version[] {
  if (statusFor(pack.exam, language, today).state !== 'retired') return []
  const own = certificationOf(routes, pack.exam.id)
  if (!own) return []
  const on = { routes, exams: packs.map(({ exam }) => exam), language, today }
  const ahead = [own.id, ...(data.successions.find(({ from }) => from === own.id)?.to ?? [])]
  const live = ahead.flatMap(id => versionOf(on, id) ?? []).filter(version => version.status.state !== 'retired')
  // A newer version of the same exam is all there is to say.
  return live[0] && own.exams.includes(live[0].exam.id) ? live.slice(0, 1) : live
}

function stepsOf(input: StepsInput, next: readonly Version[]): readonly Step[] {
  const { pack, routes, data, language, today } = input
  if (!certificationOf(routes, pack.exam.id)) return []
  const status = statusFor(pack.exam, language, today)
  return data.steps.filter(step => applies(step.for, status, input)).map(step => inWords(step, status, next, input))
}

function applies(when: StepData['for'], { state, entry, ends }: ExamStatus, { pack, language, today, certificates }: StepsInput): boolean {
  const held = certificateOf(certificates, pack.exam)
  return (
    when.states.includes(state) &&
    when.holder.includes(held === undefined ? 'none' : held.daysLeft >= 0 ? 'active' : 'lapsed') &&
    (when.expected === undefined || when.expected === (entry?.expected ?? false)) &&
    (when.ends === undefined || when.ends === (ends !== undefined && firstDay(ends.from) >= today)) &&
    (when.questions === undefined || when.questions === Object.values(pack.questions).some(ids => ids.length > 0)) &&
    (when.languages?.includes(language) ?? true)
  )
}

const certificateOf = (certificates: readonly CertificateStatus[], { id }: Exam) => certificates.find(({ exam }) => exam.id === id)

function inWords(step: StepData, status: ExamStatus, next: readonly Version[], { pack, data, routes, certificates, t }: StepsInput): Step {
  const { exam } = pack
  const held = certificateOf(certificates, exam)
  const words: Readonly<Record<string, string>> = {
    code: exam.code,
    name: exam.name,
    status: statusSentence(t, status),
    lastDay: dayOf(status.ends, t),
    opens: dayOf(status.opens, t) || t('no date known'),
    certificate: held ? certificateSentence(t, held) : '',
    expires: held ? dateInWords(held.expires) : '',
    next: next.map(version => version.exam.code).join(t(' or ')),
    nextStatus: next.map(version => `${version.exam.code}: ${statusSentence(t, version.status)}`).join(' '),
  }
  const said = `${step.text} ${step.answer ?? ''}`
  const own = certificationOf(routes, exam.id)
  const succession = said.includes('{next') && next.some(version => !own?.exams.includes(version.exam.id))
  return {
    id: step.id,
    pack,
    title: fillNamed(step.title, words),
    answer: fillNamed(step.answer ?? '', words),
    text: fillNamed(step.text, words).trim(),
    rules: step.rules ?? [],
    rulesOfExam: step.rulesOfExam ?? [],
    evidence: [
      ...(step.evidence ? [step.evidence] : []),
      ...(/\{(?:status|lastDay|opens)\}/.test(said) ? statusEvidence({ exam, status }) : []),
      ...(said.includes('{next') ? next.flatMap(statusEvidence) : []),
      ...(succession ? data.successions.filter(({ from }) => from === own?.id).map(({ evidence }) => evidence) : []),
    ],
    opens: step.opens,
  }
}

const dayOf = (entry: StatusEntry | undefined, t: Translate): string =>
  entry ? `${dateInWords(entry.from)}${entry.expected ? ` (${t('expected')})` : ''}` : ''

const fillNamed = (text: string, words: Readonly<Record<string, string>>): string => text.replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '')

/** What the dates of a status rest on. */
function statusEvidence({ exam, status: { entry, opens, ends } }: Version): readonly Evidence[] {
  return [...new Set([entry, opens, ends])].flatMap(dated => {
    const source = dated && exam.sources.find(({ id }) => id === dated.source)
    if (!source) return []
    const { confidence, checkedOn, note } = dated
    return [{ sources: [{ title: source.title, url: source.url }], confidence, checkedOn, ...(note === undefined ? {} : { note }) }]
  })
}
