// The shape of `exam.yaml`: identity, status history, format, scoring and outline of one exam.
import * as z from 'zod/mini'
import { confidence, describe, httpsUrl, isoDay, partialDate, slug, text } from './primitives'

export const questionTypes = ['multiple-choice', 'multiple-response', 'ordering', 'matching'] as const
export type QuestionType = (typeof questionTypes)[number]

const count = () => z.int().check(z.positive(), z.maximum(1_000))
const language = () => z.string().check(z.regex(/^[a-z]{2,3}(?:-[A-Za-z]{2,8})?$/))
const price = () => z.strictObject({ amount: z.number().check(z.nonnegative(), z.maximum(100_000)), currency: z.string().check(z.regex(/^[A-Z]{3}$/)) })

const source = z.strictObject({
  id: slug(),
  title: text(200),
  url: httpsUrl(),
  date: z.optional(describe(partialDate(), 'Date of the source itself, where it has one.')),
})

export const statusEntry = z.strictObject({
  state: describe(
    z.enum(['announced', 'beta', 'available', 'retiring', 'retired']),
    'announced: made public, cannot be taken yet. retiring: the end was announced. retired: `from` is the last day on which it can be taken.'
  ),
  from: describe(partialDate(), 'First day of this state; for `retired`, the last exam day.'),
  expected: z.optional(describe(z.boolean(), 'The date is planned, not confirmed by the publisher.')),
  languages: z.array(language()).check(z.minLength(1)),
  source: slug(),
  confidence: confidence(),
  checkedOn: isoDay(),
  note: z.optional(text(400)),
})

const evidence = z.strictObject({
  sources: z.array(slug()).check(z.minLength(1)),
  confidence: confidence(),
  checkedOn: isoDay(),
  note: z.optional(text(400)),
})

const format = {
  questions: count(),
  scored: z.optional(count()),
  unscored: z.optional(z.int().check(z.nonnegative(), z.maximum(1_000))),
  minutes: z.optional(count()),
  types: z.array(z.enum(questionTypes)).check(z.minLength(1)),
  price: z.optional(price()),
}

const task = z.strictObject({ id: describe(z.string().check(z.regex(/^\d+\.\d+$/)), 'Domain number, dot, task number.'), title: text(300) })

const domain = z.strictObject({
  id: describe(z.string().check(z.regex(/^\d+$/)), 'Domain number, quoted.'),
  title: text(200),
  weight: describe(z.number().check(z.positive(), z.maximum(100)), 'Percent of the scored content. All weights add up to 100.'),
  tasks: z.array(task).check(z.minLength(1)),
})

/** Figures of an exam that must say where they come from. */
export const evidenceKeys = ['questions', 'types', 'minutes', 'price', 'pass', 'validityYears', 'experience', 'prerequisites', 'weights', 'beta'] as const
export type EvidenceKey = (typeof evidenceKeys)[number]

export const ExamSchema = z.strictObject({
  id: slug(),
  code: text(40),
  name: text(200),
  vendor: text(80),
  level: z.enum(['foundational', 'associate', 'professional', 'specialty', 'other']),
  page: describe(httpsUrl(), 'The official page of the exam.'),
  status: describe(z.array(statusEntry).check(z.minLength(1)), 'Status history, oldest first, with a date for each language.'),
  format: z.strictObject(format),
  beta: z.optional(z.strictObject({ code: z.optional(text(40)), ...format })),
  scoring: z.strictObject({ scale: z.strictObject({ min: z.int(), max: z.int() }), pass: z.int() }),
  validityYears: z.int().check(z.positive(), z.maximum(20)),
  requirements: z.strictObject({ prerequisites: text(400), experience: text(600) }),
  evidence: z.optional(describe(z.partialRecord(z.enum(evidenceKeys), evidence), 'Where each figure above comes from.')),
  domains: z.array(domain).check(z.minLength(1), z.maxLength(20)),
  sources: z.array(source).check(z.minLength(1)),
})

export type Exam = z.infer<typeof ExamSchema>
export type Domain = Exam['domains'][number]
export type Task = Domain['tasks'][number]
export type StatusEntry = Exam['status'][number]
export type ExamState = StatusEntry['state']
