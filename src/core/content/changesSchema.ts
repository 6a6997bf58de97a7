// The shape of `data/facts/changes.yaml`: how tasks live on in other exams, versions of the guides, and the fate of services.
import * as z from 'zod/mini'
import { EvidenceSchema } from './evidence'
import { describe, partialDate, slug, text } from './primitives'

/** What is not named is not there at all. */
const strength = z.enum(['strong', 'partial', 'touched'])

const taskId = () => z.string().check(z.regex(/^\d+(?:\.\d+)+$/))
const texts = () => z.array(text(300)).check(z.minLength(1))

const mapping = z.strictObject({
  from: slug(),
  evidence: EvidenceSchema,
  reuse: describe(z.record(slug(), text(60)), 'By exam: which share of the study effort for it is done already, e.g. `About half`.'),
  tasks: z.array(
    z.strictObject({
      task: taskId(),
      change: text(200),
      to: describe(z.record(slug(), z.record(taskId(), strength)), 'By exam: the tasks in which this task lives on, and how strongly.'),
    })
  ),
  losses: describe(z.array(z.strictObject({ task: taskId(), what: text(200) })), 'What no later exam asks at the same depth.'),
  newGround: describe(z.record(slug(), texts()), 'By exam: what it asks that the earlier one did not.'),
})

const revision = z.strictObject({
  from: slug(),
  to: slug(),
  evidence: EvidenceSchema,
  added: describe(z.array(z.strictObject({ task: taskId(), what: texts() })), 'New skills by task of the later exam.'),
  removed: texts(),
})

const guide = z.strictObject({
  exam: slug(),
  version: text(60),
  on: z.optional(partialDate()),
  what: text(300),
  added: z.optional(texts()),
  removed: z.optional(texts()),
  evidence: EvidenceSchema,
})

const next = z.strictObject({
  certification: slug(),
  options: z.array(z.strictObject({ when: text(120), to: describe(slug(), 'A certification of routes.yaml.'), also: z.optional(text(200)) })),
  evidence: EvidenceSchema,
})

const service = z.strictObject({
  name: text(80),
  change: describe(
    z.enum(['renamed', 'closed-to-new', 'ended']),
    'closed-to-new: from `on`, only those who used it before can use it. ended: `on` is its last day.'
  ),
  present: z.optional(describe(text(80), 'The name since `on`, for what was renamed.')),
  on: partialDate(),
  instead: z.optional(describe(text(80), 'What the publisher points to.')),
  evidence: EvidenceSchema,
})

export const ChangesSchema = z.strictObject({
  mappings: z.array(mapping),
  revisions: z.array(revision),
  guides: describe(z.array(guide), 'Versions of the exam guides, oldest first.'),
  next: describe(z.array(next), 'Which certification may come next, for holders.'),
  services: z.array(service),
})
export type Changes = z.infer<typeof ChangesSchema>
export type Mapping = Changes['mappings'][number]
export type Revision = Changes['revisions'][number]
export type ServiceChange = Changes['services'][number]
