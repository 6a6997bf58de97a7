// Whether the bank is deep enough: complete forms one after another, made as a mock exam makes them, without a repeated question.
import type { CatalogExam } from '../../src/core/content/catalog'
import { partsOfQuestionId } from '../../src/core/content/catalog'
import { emptyState } from '../../src/core/journal/fold'
import { assembleForm, type Form } from '../../src/core/mock/assemble'
import { formSizes } from '../../src/core/mock/forms'
import type { Section } from './standard'

/** So many full forms; what is in one is suspended for the next ones. */
export function formsWithoutRepeats(pack: CatalogExam, count: number): readonly Form[] {
  const full = formSizes(pack.exam)[0]
  if (!full) return []
  const forms: Form[] = []
  for (let i = 0; i < count; i++) {
    const used = new Set(forms.flatMap(({ questionIds }) => questionIds))
    forms.push(assembleForm(pack, full, { ...emptyState, suspended: used }, i))
  }
  return forms
}

export function forms({ exam, questions }: CatalogExam): Section {
  const wanted = 4
  const made = formsWithoutRepeats({ exam, questions }, wanted)
  const ids = made.flatMap(({ questionIds }) => questionIds)
  const repeated = ids.length - new Set(ids).size
  const rows = made.map(({ questionIds }) =>
    exam.domains.map(({ id, weight }) => ({
      id,
      count: questionIds.filter(question => partsOfQuestionId(question).taskId.startsWith(`${id}.`)).length,
      quota: (exam.format.questions * weight) / 100,
    }))
  )
  return {
    title: 'Forms',
    standards: [
      {
        title: `${wanted} forms of ${exam.format.questions} by the blueprint, without a repeated question`,
        measured: rows.map(row => row.map(({ count }) => count).join('/')).join(', '),
        wanted: exam.domains.map(({ weight }) => `${weight} %`).join('/'),
        failures: [
          ...(repeated > 0 ? [`${repeated} questions in more than one form`] : []),
          ...made.flatMap(({ questionIds, shortfalls }, i) => [
            ...(questionIds.length === exam.format.questions ? [] : [`form ${i + 1} has ${questionIds.length} questions`]),
            ...shortfalls.map(({ domainId, wanted: seats, available }) => `form ${i + 1}: ${available} of ${seats} questions left in domain ${domainId}`),
          ]),
          ...rows.flatMap((row, i) =>
            row
              .filter(({ count, quota }) => Math.abs(count - quota) >= 1)
              .map(({ id, count, quota }) => `form ${i + 1}: ${count} of ${quota} questions in domain ${id}`)
          ),
        ],
      },
    ],
    details: [],
  }
}
