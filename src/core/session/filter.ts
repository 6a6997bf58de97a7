// A learner's own choice of items: by facets of their content and by how they stand.
import type { Question } from '../content/questionSchema'
import type { LearnerState } from '../journal/fold'
import { type Item, itemStanding } from './items'

/** An item with what of its content can be chosen by. Cards have neither difficulty nor services. */
export interface FilterItem extends Item {
  readonly type: Question['type'] | 'card'
  readonly difficulty: Question['difficulty'] | null
  readonly services: readonly string[]
}

const facets = {
  task: (item: FilterItem) => [item.taskId],
  type: (item: FilterItem) => [item.type],
  difficulty: (item: FilterItem) => (item.difficulty === null ? [] : [item.difficulty]),
  service: (item: FilterItem) => item.services,
} satisfies Record<string, (item: FilterItem) => readonly string[]>
export type Facet = keyof typeof facets

/** Chosen values by facet; a facet without any lets everything pass. */
export type Choice = Readonly<Partial<Record<Facet, readonly string[]>>>

/** Whether an item has, in every facet with a choice, one of the chosen values. */
export const passes = (item: FilterItem, choice: Choice): boolean =>
  (Object.keys(facets) as Facet[]).every(facet => {
    const wanted = choice[facet] ?? []
    return wanted.length === 0 || facets[facet](item).some(value => wanted.includes(value))
  })

/** How many of the items have each value of a facet, in the order in which the values are met. */
export function countsOf(items: readonly FilterItem[], facet: Facet): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) for (const value of new Set(facets[facet](item))) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

const standings = {
  any: () => true,
  unseen: (state: LearnerState, id: string) => !itemStanding(state, id).seen,
  seen: (state: LearnerState, id: string) => itemStanding(state, id).seen,
  wrong: (state: LearnerState, id: string) => itemStanding(state, id).seen && !itemStanding(state, id).lastRight,
  bookmarked: (state: LearnerState, id: string) => state.bookmarks.has(id),
  suspended: () => false,
} satisfies Record<string, (state: LearnerState, id: string) => boolean>
export type Standing = keyof typeof standings
export const allStandings = Object.keys(standings) as readonly Standing[]

/** Whether an item stands so for the learner. A suspended one stands in no other way. */
export const standsAs = (state: LearnerState, id: string, standing: Standing): boolean =>
  state.suspended.has(id) ? standing === 'suspended' : standings[standing](state, id)
