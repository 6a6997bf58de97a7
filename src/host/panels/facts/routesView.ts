// Certificates, a wish and the day -> what "Routes and Renewals" shows. Pure: no vscode.
import type { Exam } from '../../../core/content/examSchema'
import type { Fact } from '../../../core/content/factSchema'
import type { Routes } from '../../../core/content/routesSchema'
import { addYears, type Day, dateInWords, daysBetween } from '../../../core/deadlines/calendar'
import type { CertificateStatus } from '../../../core/deadlines/countdown'
import { languagesOf, statusOn } from '../../../core/deadlines/examStatus'
import { certificateSentence, statusSentence, type Translate } from '../../../core/deadlines/words'
import { certificationOf } from '../../../core/facts/currentVersion'
import { versionsOn } from '../../../core/facts/fit'
import { edgesOf, nextSteps, type Renewal, renewalsOn } from '../../../core/facts/routes'
import { oneOf } from '../../../core/text/oneOf'
import type { HeldCertificate, RouteStep, RoutesInput, RoutesView } from '../../../protocol/facts/routes'
import { factRow, provenanceOf } from './provenance'

export interface RoutesViewInput {
  readonly routes: Routes
  readonly exams: readonly Exam[]
  readonly facts: readonly Fact[]
  readonly certificates: readonly CertificateStatus[]
  readonly input: RoutesInput
  readonly language: string
  readonly today: Day
  readonly t: Translate
}

/** The order of the drawing: few lines cross. */
const drawn = ['mls', 'aif', 'mla', 'dea', 'aip']

const specialtyFacts = ['policy.mls-c01-certificates', 'policy.renewal-while-active', 'policy.retake-after-pass', 'policy.voucher']

export function routesView({ routes, exams, facts, certificates, input, language, today, t }: RoutesViewInput): RoutesView {
  const versions = versionsOn({ certifications: routes.certifications, exams, language, today })
  const renewals = renewalsOn(routes, versions)
  const all = [...routes.certifications, ...routes.others]
  const nameOf = (id: string) => all.find(item => item.id === id)?.name ?? ''
  const codeOf = (id: string) => versions.find(version => version.certification === id)?.exam.code ?? routes.others.find(other => other.id === id)?.code ?? ''
  const renewalWords = (id: string) => renewalInWords(renewals, id, codeOf, t)
  const node = (id: string) => ({ id, short: all.find(item => item.id === id)?.short ?? '', code: codeOf(id) })
  const edges = edgesOf(renewals)
  const held = drawn.filter(id => renewals.some(renewal => renewal.held === id))
  const renewing = drawn.filter(id => edges.some(edge => edge.by === id))
  return {
    held: all.map(({ id, name }) => ({ id, words: name })),
    roles: routes.roles.map(({ id, name }) => ({ id, words: name })),
    certificates: certificates.map(
      (certificate): HeldCertificate => ({
        code: certificate.exam.code,
        name: certificate.exam.name,
        earned: dateInWords(certificate.earned),
        expires: dateInWords(certificate.expires),
        left: leftInWords(certificate.daysLeft, t),
        isActive: certificate.daysLeft >= 0,
        renewal:
          certificate.daysLeft < 0
            ? t('Too late: only an active certificate can be renewed')
            : renewalWords(certificationOf(routes, certificate.exam.id)?.id ?? ''),
      })
    ),
    way: wayInWords(routes, input, nameOf, t),
    steps: nextSteps(routes, versions, input.held, input.role).map(({ certification, reasons }): RouteStep => {
      const version = versions.find(item => item.certification === certification)
      return {
        code: codeOf(certification),
        name: nameOf(certification),
        status: version ? statusSentence(t, version.status) : '',
        reasons: reasons.map(({ words, evidence }) => ({ words, provenance: provenanceOf(evidence) })),
      }
    }),
    graph: {
      held: held.map(node),
      exams: renewing.map(node),
      edges: edges.map(({ held: from, by }) => ({ from: held.indexOf(from), to: renewing.indexOf(by), isMine: from === input.held })),
      summary: held.map(id => `${nameOf(id)}: ${renewalWords(id)}`).join('. '),
    },
    renewals: renewals.map(({ held: id, evidence }) => ({ held: nameOf(id), by: renewalWords(id), provenance: provenanceOf(evidence) })),
    specialty: {
      sentences: specialtySentences(exams, certificates, language, today, t),
      section: {
        id: 'specialty-rules',
        title: t('The rules behind it'),
        rows: specialtyFacts.flatMap(id => facts.find(fact => fact.id === id) ?? []).map(factRow),
      },
    },
  }
}

/** "AIF-C01, MLA-C02 or AIP-C01", or that nothing was found. */
export function renewalInWords(renewals: readonly Renewal[], held: string, codeOf: (id: string) => string, t: Translate): string {
  const codes = (renewals.find(renewal => renewal.held === held)?.by ?? []).map(codeOf)
  return codes.length === 0 ? t('no route found') : oneOf(codes, t)
}

function leftInWords(daysLeft: number, t: Translate): string {
  if (daysLeft < 0) return daysLeft === -1 ? t('ended yesterday') : t('ended {0} days ago', -daysLeft)
  return daysLeft === 0 ? t('last day today') : daysLeft === 1 ? t('1 day') : t('{0} days', daysLeft)
}

function wayInWords(routes: Routes, { held, role }: RoutesInput, nameOf: (id: string) => string, t: Translate): string {
  const wanted = routes.roles.find(item => item.id === role)?.name
  if (held !== '' && wanted !== undefined) return t('From {0} to {1}.', nameOf(held), wanted)
  if (wanted !== undefined) return t('To {0}.', wanted)
  if (held !== '') return t('From {0}.', nameOf(held))
  return t('Choose a certificate or a role to see a way.')
}

/** What the holder of a MLS-C01 certificate can do, by the day. */
function specialtySentences(exams: readonly Exam[], certificates: readonly CertificateStatus[], language: string, today: Day, t: Translate): readonly string[] {
  const exam = exams.find(item => item.id === 'mls-c01')
  if (!exam) return []
  const own = statusOn(exam, language, today)
  const status = own.state === 'unknown' ? statusOn(exam, languagesOf(exam)[0] ?? language, today) : own
  const last = status.ends?.from
  if (last === undefined) return [statusSentence(t, status)]
  const end = addYears(last, exam.validityYears)
  const mine = certificates.find(item => item.exam.id === exam.id)
  const isGone = status.state === 'retired'
  if (today > end)
    return [
      t('All MLS-C01 certificates have ended: the last exam day was {0}, and they were valid for {1} years.', dateInWords(last), exam.validityYears),
      t('What you learnt is still in use: the next exams are above.'),
    ]
  return [
    ...(mine ? [`${certificateSentence(t, mine)}.`] : []),
    t(
      'A certificate is valid for {0} years from the day of the exam; the last ones end on {1}, in {2} days.',
      exam.validityYears,
      dateInWords(end),
      daysBetween(today, end)
    ),
    isGone
      ? t(
          'The exam can no longer be taken, its last day was {0}, and no other exam was found that renews the certificate. Plan for it to end on its day.',
          dateInWords(last)
        )
      : t(
          'The exam can be taken until {0}. Passing it again renews a certificate that is still active; the same exam can be taken again two years after a pass. No other exam was found that renews it.',
          dateInWords(last)
        ),
    t('Another AWS certification does not extend it, as far as the rules were read. It would stand beside it: the ways are above.'),
  ]
}

/** Today's answer for the view: my certificate, or else what renews the exam's certificate. */
export function routesAnswer({ routes, exams, certificates, language, today, t }: Omit<RoutesViewInput, 'facts' | 'input'>, target: Exam): string {
  const mine = certificates.find(({ daysLeft }) => daysLeft >= 0)
  if (mine) {
    const left = leftInWords(mine.daysLeft, t)
    if (mine.exam.id !== target.id) return `${mine.exam.code}, ${left}`
    return mine.daysLeft === 0 ? t('valid until today') : t('valid {0}', left)
  }
  const lapsed = certificates.at(-1)
  if (lapsed) return leftInWords(lapsed.daysLeft, t)
  const versions = versionsOn({ certifications: routes.certifications, exams, language, today })
  const certification = certificationOf(routes, target.id)
  if (!certification) return ''
  const count = renewalsOn(routes, versions)
    .filter(({ held }) => held === certification.id)
    .flatMap(({ by }) => by).length
  return count === 0 ? t('no renewal') : count === 1 ? t('1 renewal') : t('{0} renewals', count)
}
