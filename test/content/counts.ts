// Whether there is enough of everything: by domain, task, type and difficulty; services are shown.
import { partsOfQuestionId } from '../../src/core/content/catalog'
import type { Bank } from './bank'
import { countBy, figure, figures, percent, type Range, type Section } from './standard'

const taskOf = ({ id }: { readonly id: string }) => partsOfQuestionId(id).taskId
const domainOf = ({ id }: { readonly id: string }) => taskOf({ id }).split('.')[0] ?? ''

/** Counts that MLS-C01 needs: four complete forms by its weights, and enough of each task to practise it by itself. */
const wanted = {
  questions: { min: 260 },
  byDomain: { '1': 52, '2': 62, '3': 94, '4': 52 } as Readonly<Record<string, number>>,
  byTask: { min: 12 },
  multipleResponse: { min: 0.15, max: 0.2 },
  difficulty: { easy: { min: 0.2, max: 0.3 }, medium: { min: 0.45, max: 0.55 }, hard: { min: 0.2, max: 0.3 } } as Readonly<Record<string, Range>>,
  cards: { min: 150 },
  cardsByTask: { min: 8 },
  /** A bank where one service decides half of the questions trains for that service. */
  oneService: { max: 0.4 },
} as const

export function counts({ pack, questions, cards }: Bank): Section {
  const { domains, format } = pack.exam
  const tasks = domains.flatMap(domain => domain.tasks.map(task => task.id))
  const perDomain = countBy(questions, domainOf)
  const perTask = countBy(questions, taskOf)
  const perType = countBy(questions, ({ type }) => type)
  const perDifficulty = countBy(questions, ({ difficulty }) => difficulty)
  const cardsPerTask = countBy(cards, taskOf)
  const services = [
    ...countBy(
      questions.flatMap(question => question.services),
      service => service
    ),
  ].sort(([, a], [, b]) => b - a)
  const share = (count: number | undefined) => (count ?? 0) / questions.length
  return {
    title: 'Counts',
    standards: [
      figure('Questions', questions.length, wanted.questions),
      figures(
        'Questions by domain',
        domains.map(({ id }) => ({ name: id, value: perDomain.get(id) ?? 0, wanted: { min: wanted.byDomain[id] ?? 0 } }))
      ),
      figures(
        'Questions by task',
        tasks.map(id => ({ name: id, value: perTask.get(id) ?? 0, wanted: wanted.byTask }))
      ),
      figures(
        'Questions by type',
        [...perType].map(([name, value]) => ({ name, value, wanted: format.types.some(type => type === name) ? { min: 1 } : { max: 0 } }))
      ),
      figure('Share of multiple-response', share(perType.get('multiple-response')), wanted.multipleResponse, percent),
      figures(
        'Difficulty',
        Object.entries(wanted.difficulty).map(([name, range]) => ({ name, value: share(perDifficulty.get(name)), wanted: range })),
        percent
      ),
      figure('Share of the most frequent service', share(services[0]?.[1]), wanted.oneService, percent),
      figure('Concept cards', cards.length, wanted.cards),
      figures(
        'Concept cards by task',
        tasks.map(id => ({ name: id, value: cardsPerTask.get(id) ?? 0, wanted: wanted.cardsByTask }))
      ),
    ],
    details: [`Services: ${services.map(([name, count]) => `${name} ${count}`).join(', ')}`],
  }
}
