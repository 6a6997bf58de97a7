// Which items a round asks, and in what order: pick by the kind of round, cut to its length, arrange.
import type { CatalogExam } from '../content/catalog'
import type { RoundMode, Scope } from '../journal/event'
import type { LearnerState } from '../journal/fold'
import type { Rng } from '../ports'
import { interleaved } from './interleave'
import { type Item, itemStanding, itemsInScope } from './items'
import { missedItems } from './missed'
import { seededRng, shuffled } from './random'
import { type TodayInput, todayOf } from './today'
import { fromWeakestTasks } from './weakest'

export interface RoundInput extends TodayInput {
  readonly pack: CatalogExam
  readonly scope: Scope
  /** How many items the round has at most. */
  readonly limit: number
  readonly seed: number
}

/** Items in groups: all of one group come before those of the next. */
type Groups = readonly (readonly Item[])[]

interface Recipe {
  pick(input: RoundInput, rng: Rng): Groups
  /** Of what neighbours should differ; null keeps the order of the pick. */
  readonly apart: 'taskId' | 'domainId' | null
}

const recipes: Readonly<Record<RoundMode, Recipe>> = {
  topic: { pick: (input, rng) => byNeed(questionsOf(input), input.state, rng), apart: null },
  due: { pick: dueThenNew, apart: 'domainId' },
  weak: { pick: (input, rng) => [fromWeakestTasks(shuffled(questionsOf(input), rng), input.state, input.today)], apart: 'taskId' },
  new: { pick: (input, rng) => byNeed(candidates(input), input.state, rng).slice(0, 1), apart: 'domainId' },
  missed: { pick: ({ pack, scope, state }, rng) => [shuffled(missedItems(pack, scope, state), rng)], apart: 'taskId' },
  custom: { pick: (input, rng) => byNeed(candidates(input), input.state, rng), apart: null },
  cram: { pick: (input, rng) => byNeed(candidates(input), input.state, rng), apart: null },
}

/** The ids of a round's items in the order asked; the same input gives the same round. */
export function gatherRound(mode: RoundMode, input: RoundInput): readonly string[] {
  const { pick, apart } = recipes[mode]
  return cut(pick(input, seededRng(input.seed)), input.limit)
    .flatMap(group => (apart === null ? group : interleaved(group, item => item[apart])))
    .map(({ id }) => id)
}

const candidates = ({ pack, scope, state }: RoundInput): readonly Item[] => itemsInScope(pack, scope, state)
const questionsOf = (input: RoundInput): readonly Item[] => candidates(input).filter(({ kind }) => kind === 'question')

/** Never seen, last answered wrong, and known ones; shuffled, and the known ones seen longest ago first. */
export function byNeed(items: readonly Item[], state: LearnerState, rng: Rng): Groups {
  const mixed = shuffled(items, rng).map(item => ({ item, ...itemStanding(state, item.id) }))
  const fresh = mixed.filter(({ seen }) => !seen)
  const missed = mixed.filter(({ seen, lastRight }) => seen && !lastRight)
  const known = mixed.filter(({ lastRight }) => lastRight).sort((a, b) => a.lastAt - b.lastAt)
  return [fresh, missed, known].map(group => group.map(({ item }) => item))
}

/** Review first: everything due, the one most likely forgotten first, then as many new ones as the day still allows. */
function dueThenNew(input: RoundInput, rng: Rng): Groups {
  const { due, unseen, newLeft } = todayOf(input.pack, input.scope, input)
  const items = new Map(candidates(input).map(item => [item.id, item]))
  return [due.flatMap(({ id }) => items.get(id) ?? []), shuffled(unseen, rng).slice(0, newLeft)]
}

/** The first `limit` items of the groups. */
function cut(groups: Groups, limit: number): Groups {
  let left = limit
  return groups.map(group => {
    const kept = group.slice(0, left)
    left -= kept.length
    return kept
  })
}
