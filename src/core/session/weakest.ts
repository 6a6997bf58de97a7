// Which tasks of an exam are the weakest, and which of their items help most.
import type { LearnerState } from '../journal/fold'
import { memoryOf, retrievabilityOn } from '../schedule/memory'
import type { StudyDay } from '../schedule/studyDay'
import { type Item, itemStanding } from './items'

/** An unseen task counts as half known: one wrong answer makes a task weaker than that, one right answer stronger. */
const prior = { right: 0.5, count: 1 }

/** A round over weak areas stays with so many tasks, as long as they have enough to ask. */
const tasksAtOnce = 4

/** Chance that an item would be answered right on a day: of recall when the last answer was right, 0 when it was wrong. */
function chanceOf(state: LearnerState, id: string, today: StudyDay): number {
  if (!itemStanding(state, id).lastRight) return 0
  const memory = memoryOf(state, id)
  return memory ? retrievabilityOn(memory, today) : 1
}

/**
 * How strong the learner is in a task today, from 0 to 1: the mean chance of answering its seen items right, drawn towards one half
 * by a prior that weighs as much as one answer.
 */
export function strengthOf(ids: readonly string[], state: LearnerState, today: StudyDay): number {
  const seen = ids.filter(id => itemStanding(state, id).seen)
  const right = seen.reduce((sum, id) => sum + chanceOf(state, id, today), 0)
  return (right + prior.right) / (seen.length + prior.count)
}

/**
 * Items of the weakest tasks, one of each task in turn: of each first what was answered wrong, then what was never seen, then what
 * is most likely forgotten. `items` of equal standing keep their order. Stronger tasks follow when the weakest are used up.
 */
export function fromWeakestTasks(items: readonly Item[], state: LearnerState, today: StudyDay): readonly Item[] {
  const tasks = new Map<string, Item[]>()
  for (const item of items) tasks.set(item.taskId, [...(tasks.get(item.taskId) ?? []), item])
  const strength = new Map(
    [...tasks].map(([taskId, members]) => [
      taskId,
      strengthOf(
        members.map(({ id }) => id),
        state,
        today
      ),
    ])
  )
  const needOf = ({ id }: Item) => {
    const { seen, lastRight } = itemStanding(state, id)
    return !seen ? 1 : lastRight ? 2 + chanceOf(state, id, today) : 0
  }
  const weakestFirst = [...tasks.entries()]
    .sort(([a], [b]) => (strength.get(a) ?? 0) - (strength.get(b) ?? 0))
    .map(([, members]) => [...members].sort((a, b) => needOf(a) - needOf(b)))
  const turns: Item[] = []
  for (let first = 0; first < weakestFirst.length; first += tasksAtOnce) turns.push(...inTurn(weakestFirst.slice(first, first + tasksAtOnce)))
  return turns
}

/** The first of each list, then the second of each, and so on. */
function inTurn<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map(list => list.length))
  return Array.from({ length: longest }, (_, turn) => lists.flatMap(list => list.slice(turn, turn + 1))).flat()
}
