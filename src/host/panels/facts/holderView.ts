// What a holder of a certificate wants to know today: how long it lasts, what renews it, what may come next. Pure: no vscode.
import type { Changes } from '../../../core/content/changesSchema'
import type { Exam } from '../../../core/content/examSchema'
import type { Fact } from '../../../core/content/factSchema'
import type { Routes } from '../../../core/content/routesSchema'
import { type Day, dateInWords } from '../../../core/deadlines/calendar'
import type { CertificateStatus } from '../../../core/deadlines/countdown'
import { lastCertificateDay } from '../../../core/deadlines/lastCertificateDay'
import { statusSentence, type Translate } from '../../../core/deadlines/words'
import { certificationOf, versionOf } from '../../../core/facts/currentVersion'
import { figureInWords } from '../../../core/facts/figureInWords'
import type { HolderPoint } from '../../../protocol/facts/glance'
import type { Provenance } from '../../../protocol/facts/provenance'
import { evidenceOf, provenanceOf } from './provenance'

export interface HolderInput {
  readonly exam: Exam
  /** All bundled exams. */
  readonly exams: readonly Exam[]
  readonly routes: Routes
  readonly changes: Changes
  readonly facts: readonly Fact[]
  readonly language: string
  readonly today: Day
  readonly certificate: CertificateStatus | undefined
  /** Of the years that a certificate is valid. */
  readonly validity: Provenance | undefined
  readonly t: Translate
}

export function holderPoints(input: HolderInput): readonly HolderPoint[] {
  const certification = certificationOf(input.routes, input.exam.id)
  return [validity(input), ...(isOver(input) || !certification ? [] : renewal(input, certification.id)), ...voucher(input), ...next(input, certification?.id)]
}

/** Whether the certificate has ended: the reader's own, or for want of one the last that anybody can have. */
const isOver = ({ exam, certificate, today }: HolderInput): boolean =>
  certificate ? certificate.daysLeft < 0 : (lastCertificateDay(exam) ?? '9999-12-31') < today

function validity(input: HolderInput): HolderPoint {
  const { exam, certificate, t } = input
  const point = (lead: string, text: string): HolderPoint => ({
    ...{ id: 'validity' as const, lead, text },
    ...(input.validity === undefined ? {} : { provenance: input.validity }),
  })
  if (certificate) {
    const day = dateInWords(certificate.expires)
    if (certificate.daysLeft < 0) return point(t('Your certificate has ended'), t('on {0}.', day))
    const left =
      certificate.daysLeft === 0 ? t('today is its last day') : certificate.daysLeft === 1 ? t('1 day left') : t('{0} days left', certificate.daysLeft)
    return point(t('It stays valid'), t('until {0}: {1}. You do not need to do anything for that.', day, left))
  }
  const last = lastCertificateDay(exam)
  if (last !== undefined && isOver(input)) return point(t('All certificates have ended'), t('by {0}.', dateInWords(last)))
  return point(
    t('It stays valid'),
    t('for {0} years from the day of the exam. With that day in the setting "{1}", this page counts for you.', exam.validityYears, 'examPrep.certificates')
  )
}

function renewal({ exam, facts, t, ...rest }: HolderInput, certification: string): readonly HolderPoint[] {
  const fact = facts.find(({ id }) => id === `policy.renewal-${certification}`)
  if (!fact) return []
  const versions = rest.routes.certifications.find(({ id }) => id === certification)?.exams ?? []
  const latest = versions.length > 1 ? versionOf(rest, certification) : undefined
  const words = latest ? [t('The version to aim at today is {0}. {1}', latest.exam.code, statusSentence(t, latest.status))] : []
  return [
    {
      id: 'renewal',
      lead: t('Renewal:'),
      text: [figureInWords(fact), ...words].join(' '),
      provenance: provenanceOf(evidenceOf(fact)),
    },
  ]
}

function voucher({ exam, facts, t }: HolderInput): readonly HolderPoint[] {
  const fact = facts.find(({ id, exams }) => id === 'policy.voucher' && (exams.includes('all') || exams.includes(exam.id)))
  return fact ? [{ id: 'voucher', lead: t('Voucher:'), text: figureInWords(fact), provenance: provenanceOf(evidenceOf(fact)) }] : []
}

function next(input: HolderInput, certification: string | undefined): readonly HolderPoint[] {
  const { exam, changes, t } = input
  const found = changes.next.find(item => item.certification === certification)
  if (!found || found.options.length === 0) return []
  const items = found.options.flatMap(({ when, to, also }) => {
    const version = versionOf(input, to)
    if (!version) return []
    const { code, id } = version.exam
    const reuse = changes.mappings.find(({ from }) => from === exam.id)?.reuse[id]
    const effort = reuse === undefined ? [] : [t('{0} of the study effort for it is done already (our estimate).', reuse)]
    return [[`${when}: ${code}.`, statusSentence(t, version.status), ...effort, ...(also === undefined ? [] : [also])].join(' ')]
  })
  return [{ id: 'next', lead: t('Next exam:'), text: t('What may come next depends on what you build.'), items, provenance: provenanceOf(found.evidence) }]
}
