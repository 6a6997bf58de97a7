// The self-assessment and the day -> what "Requirements and Fit" shows. Pure: no vscode.
import type { EvidenceKey, Exam } from '../../../core/content/examSchema'
import type { Fact } from '../../../core/content/factSchema'
import type { Fit } from '../../../core/content/fitSchema'
import type { Routes } from '../../../core/content/routesSchema'
import type { Day } from '../../../core/deadlines/calendar'
import { languagesOf, statusOn } from '../../../core/deadlines/examStatus'
import { statusLabel, statusSentence, type Translate } from '../../../core/deadlines/words'
import { priceInWords } from '../../../core/facts/figureInWords'
import { type Answers, type Candidate, canBeTaken, type Recommendation, recommend, type Verdict, versionsOn } from '../../../core/facts/fit'
import type { FitAudience, FitRecommendation, FitView } from '../../../protocol/facts/fit'
import type { FactRow } from '../../../protocol/facts/provenance'
import { evidenceOfExam, factRow, provenanceOf } from './provenance'

export interface FitViewInput {
  readonly fit: Fit
  readonly routes: Routes
  readonly exams: readonly Exam[]
  readonly facts: readonly Fact[]
  readonly answers: Answers
  /** Language of the learner's exam, where the answers name none. */
  readonly language: string
  readonly today: Day
  readonly t: Translate
}

/** Facts that belong to what an exam is worth. */
const worthFacts = ['cost.retake', 'policy.voucher', 'policy.renewal-while-active']

export function fitView({ fit, routes, exams, facts, answers, language: preset, today, t }: FitViewInput): FitView {
  const language = answers.language === undefined || answers.language === '' ? preset : answers.language === 'other' ? 'und' : answers.language
  const on = { certifications: routes.certifications, exams, language, today }
  const found = recommend({ ...on, rules: fit.rules, answers })
  const nameOf = (id: string) => routes.certifications.find(certification => certification.id === id)?.name ?? ''
  const versions = versionsOn(on)
  const codes = new Map(versions.map(({ certification, exam }) => [certification, exam.code]))
  const withCodes = (words: string) => words.replace(/\{(\w+)\}/g, (all, id: string) => codes.get(id) ?? all)
  return {
    questions: fit.questions,
    answered: t('{0} of {1} answered', Object.values(answers).filter(Boolean).length, fit.questions.length),
    ...(found
      ? { recommendation: recommendationOf(found, fit.rulesCheckedOn, language, today, nameOf, withCodes, t), worth: worthOf(found, fit, facts, t) }
      : {}),
    ranking: (found?.ranking ?? []).map(({ exam, status, points, certification }) => ({
      code: exam.code,
      name: nameOf(certification),
      status: statusLabel(t, status),
      points,
    })),
    audience: [...versions]
      .sort((a, b) => Number(b.certification === found?.pick.certification) - Number(a.certification === found?.pick.certification))
      .flatMap(({ certification, exam, status }): FitAudience[] => {
        const rows = fit.audience.find(item => item.certification === certification)?.rows ?? []
        const labels = { for: t('For'), 'not-for': t('Not for'), 'out-of-scope': t('Not asked for') }
        return [
          {
            id: certification,
            code: exam.code,
            name: exam.name,
            status: statusLabel(t, status),
            rows: [
              ...examRow(exam, 'prerequisites', t('Required'), exam.requirements.prerequisites),
              ...examRow(exam, 'experience', t('Advised'), exam.requirements.experience),
              ...rows
                .filter(row => row.exams === undefined || row.exams.includes(exam.id))
                .map(({ kind, words, evidence }, i) => ({
                  id: `fit.${exam.id}.${i}`,
                  label: labels[kind],
                  value: words,
                  provenance: provenanceOf(evidence),
                })),
            ],
          },
        ]
      }),
  }
}

/** Headline, status and reasons. */
function recommendationOf(
  { pick, verdict, reasons, obstacles, cautions, firstExam }: Recommendation,
  checkedOn: Day,
  language: string,
  today: Day,
  nameOf: (certification: string) => string,
  withCodes: (words: string) => string,
  t: Translate
): FitRecommendation {
  const words = (rules: Recommendation['reasons']) => rules.map(rule => withCodes(rule.words))
  return {
    headline: headlineOf(verdict, pick, t),
    name: nameOf(pick.certification),
    status: [statusSentence(t, pick.status), consequenceOf(verdict, pick, language, today, t)].filter(Boolean).join(' '),
    reasons: words(reasons),
    obstacles: words(obstacles),
    first: [
      ...obstacles.flatMap(rule => rule.first ?? []).map(withCodes),
      ...(firstExam ? [t('If you would like an exam on the way: {0}, {1}.', firstExam.exam.code, nameOf(firstExam.certification))] : []),
    ],
    cautions: words(cautions),
    provenance: provenanceOf({
      sources: [],
      confidence: 'own',
      checkedOn,
      note: t('Worked out by our rules from your answers and the status of the exams today. AWS publishes no such rules.'),
    }),
  }
}

function headlineOf(verdict: Verdict, { exam, status }: Candidate, t: Translate): string {
  const { code } = exam
  switch (verdict) {
    case 'take':
      return status.ends ? t('{0}, while it can be taken', code) : t('{0}, when you are ready', code)
    case 'beta':
      return t('{0}, in beta now', code)
    case 'wait':
      return t('{0}, once it opens', code)
    case 'check':
      return t('{0}, once you have checked that it is open', code)
    case 'language':
      return t('{0}, in another language', code)
    case 'held':
      return t('Nothing new: you hold {0}', code)
    default:
      return t('Not yet: {0} is the aim', code)
  }
}

function consequenceOf(verdict: Verdict, { exam, status }: Candidate, language: string, today: Day, t: Translate): string {
  if (verdict === 'held') return t('Which exams renew it, and until when, is on the page Routes and Renewals.')
  if (verdict === 'language') {
    const names = languagesOf(exam)
      .filter(tag => tag !== language && ['available', 'beta'].includes(statusOn(exam, tag, today).state))
      .map(tag => languageName(tag))
    return names.length > 0 ? t('Languages in which it can be taken, as far as is known: {0}.', names.join(', ')) : ''
  }
  if (status.state === 'beta') return t('A beta can be taken once only, and it may close before the standard exam opens. Look at the exam page first.')
  if (status.state === 'available' && status.ends)
    return t('A certificate earned until then is valid for {0} years. Afterwards this exam cannot be retaken, and it renews nothing.', exam.validityYears)
  return ''
}

/** Fee, hours, status and what is known of pay, for the exam that is recommended. */
function worthOf({ pick, verdict }: Recommendation, fit: Fit, facts: readonly Fact[], t: Translate): NonNullable<FitView['worth']> {
  const { exam, status } = pick
  const beta = status.state === 'beta' ? exam.beta?.price : undefined
  const fee = exam.format.price ?? beta
  const hours = fit.hours.filter(row => row.exam === exam.id || (exam.id === 'mla-c02' && row.exam === 'mla-c01'))
  const feeWords = beta ? t('its beta costs {0}', priceInWords(beta)) : fee ? t('it costs {0} before tax', priceInWords(fee)) : t('its fee is not published')
  const summary = [
    t('{0}: {1}, and the hours below are what you give to it.', exam.code, feeWords),
    t('In return you get what you learn, and a certificate that is valid for {0} years.', exam.validityYears),
    t('No figure shows that the certificate itself raises pay.'),
    canBeTaken(pick) || verdict === 'held' ? '' : statusSentence(t, status),
    t('It is worth it when your work asks for what it covers, or an employer pays or asks for it; otherwise you can learn the same without the fee.'),
  ]
  return {
    summary: summary.filter(Boolean).join(' '),
    section: {
      id: 'worth',
      title: t('Is it worth it for me: {0}', exam.code),
      rows: [
        ...(exam.format.price ? examRow(exam, 'price', t('Exam fee'), priceInWords(exam.format.price)) : []),
        ...(beta ? examRow(exam, 'beta', t('Fee of the beta'), priceInWords(beta)) : []),
        ...worthFacts.flatMap(id => facts.find(fact => fact.id === id) ?? []).map(factRow),
        ...hours.map(({ id, exam: of, words, profile, evidence }) => ({
          id: `fit.hours.${id}`,
          label: of === exam.id ? t('Time to prepare') : t('Time to prepare, for the version before'),
          value: words,
          population: profile,
          provenance: provenanceOf(evidence),
        })),
        ...examRow(exam, 'validityYears', t('Certificate valid'), t('{0} years', exam.validityYears)),
        ...fit.pay.map(({ id, label, words, evidence }) => ({ id: `fit.pay.${id}`, label, value: words, provenance: provenanceOf(evidence) })),
      ],
    },
  }
}

/** A figure of exam.yaml as a row; none without evidence. */
function examRow(exam: Exam, key: EvidenceKey, label: string, value: string): FactRow[] {
  const evidence = evidenceOfExam(exam, key)
  return evidence ? [{ id: `${exam.id}.${key}`, label, value, provenance: provenanceOf(evidence) }] : []
}

const names = new Intl.DisplayNames(['en'], { type: 'language' })
const languageName = (tag: string): string => names.of(tag) ?? tag
