// How much study a plan of so many blocks holds for each task and phase, less what is done. A block is the smallest piece of study.

import type { Exam } from '../content/examSchema'
import type { Planning } from '../content/planningSchema'
import { apportion } from '../mock/apportion'
import type { DoneBlocks } from './done'
import type { Phase } from './plan'

export interface WorkloadInput {
  readonly domains: Exam['domains']
  readonly planning: Planning
  /** Ids of tasks that are reviewed, not learnt. */
  readonly known: readonly string[]
  /** By how much the time of a task is multiplied, by task id; 1 for those that are not there. */
  readonly emphasis: ReadonlyMap<string, number>
  readonly done: DoneBlocks
}

interface TaskLoad {
  readonly taskId: string
  readonly learn: number
  readonly practise: number
}

/** Numbers of blocks that are left to do. */
export interface Workload {
  readonly diagnose: number
  readonly tasks: readonly TaskLoad[]
  readonly mock: number
  readonly final: number
}

/** One block. */
export interface Unit {
  readonly phase: Phase
  readonly taskId: string | null
}

/** The part of a task's weight that it keeps: all of it, or what reviewing takes when it is known. */
const keptOf = ({ known, planning }: Pick<WorkloadInput, 'known' | 'planning'>, taskId: string): number =>
  known.includes(taskId) ? planning.knownTask / 100 : 1

/**
 * The share of the hours for a whole exam that is left when some tasks are known, from 0 to 1: what is not about the content stays,
 * and so does the part of each task that is not known.
 */
export function shareLeft(input: Pick<WorkloadInput, 'domains' | 'known' | 'planning'>): number {
  const { cover, practise } = input.planning.phases
  const content = (cover + practise) / 100
  const all = input.domains.reduce((sum, { weight }) => sum + weight, 0)
  const kept = input.domains.reduce(
    (sum, { weight, tasks }) => sum + (weight * tasks.reduce((total, { id }) => total + keptOf(input, id), 0)) / tasks.length,
    0
  )
  return 1 - content * (1 - kept / all)
}

/**
 * What is left of a plan that takes `total` blocks in all, done ones included. The content follows the weights of the domains, evenly
 * among the tasks of each; every task gets at least one block, at least one is left for a mock exam and one for the final pass. Time of a task is taken
 * off that task, time of a mock exam off the diagnosis and the mock exams, any other off whatever comes first.
 */
export function workloadOf(total: number, input: WorkloadInput): Workload {
  const { domains, planning, emphasis, done } = input
  const { phases, finalPass } = planning
  const diagnose = Math.max(1, Math.round((total * phases.diagnose) / 100))
  const mocks = Math.max(2, Math.round((total * phases.mocks) / 100))
  const final = Math.min(mocks - 1, Math.max(1, Math.round((mocks * finalPass) / 100)))
  const weights = domains.map(({ weight, tasks }) => tasks.map(({ id }) => (weight / tasks.length) * keptOf(input, id) * (emphasis.get(id) ?? 1)))
  const ofDomains = apportion(Math.max(0, total - diagnose - mocks), weights.map(sumOf))
  const tasks = domains.flatMap((domain, d) => {
    const ofTasks = atLeastOne(apportion(ofDomains[d] ?? 0, weights[d] ?? []))
    return domain.tasks.map(({ id }, i): TaskLoad => {
      const target = ofTasks[i] ?? 1
      const toLearn = input.known.includes(id) ? 0 : Math.max(1, Math.round((target * phases.cover) / (phases.cover + phases.practise)))
      const isDone = done.tasks.get(id) ?? 0
      return {
        taskId: id,
        learn: Math.max(0, toLearn - isDone),
        practise: Math.max(0, target - toLearn - Math.max(0, isDone - toLearn)),
      }
    })
  })
  const left: Workload = {
    diagnose: Math.max(0, diagnose - done.mocks),
    tasks,
    mock: Math.max(1, mocks - final - Math.max(0, done.mocks - diagnose)),
    final,
  }
  return withoutFirst(left, done.other)
}

/** Takes so many blocks away, those that come first; one mock exam and the final pass stay. */
function withoutFirst({ diagnose, tasks, mock, final }: Workload, count: number): Workload {
  let rest = count
  const less = (blocks: number, min = 0): number => {
    const taken = Math.min(rest, Math.max(0, blocks - min))
    rest -= taken
    return blocks - taken
  }
  const afterDiagnosis = less(diagnose)
  const learnt = tasks.map(task => ({ ...task, learn: less(task.learn) }))
  const practised = learnt.map(task => ({ ...task, practise: less(task.practise) }))
  return { diagnose: afterDiagnosis, tasks: practised, mock: less(mock, 1), final }
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

/** Every part gets one, at the cost of the largest while that has more. */
function atLeastOne(parts: readonly number[]): readonly number[] {
  const list = [...parts]
  for (const [i, part] of parts.entries()) {
    if (part > 0) continue
    const largest = list.indexOf(Math.max(...list))
    if ((list[largest] ?? 0) > 1) list[largest] = (list[largest] ?? 0) - 1
    list[i] = 1
  }
  return list
}

export const blocksOf = ({ diagnose, tasks, mock, final }: Workload): number =>
  diagnose + mock + final + tasks.reduce((sum, { learn, practise }) => sum + learn + practise, 0)

const times = (count: number, unit: Unit): Unit[] => Array<Unit>(count).fill(unit)

/**
 * The blocks in the order of study, the closing ones apart. Learning goes through the outline; practice goes round the tasks, because
 * mixed practice is harder and teaches more to tell them apart.
 */
export function unitsOf({ diagnose, tasks, mock, final }: Workload): { readonly opening: readonly Unit[]; readonly closing: readonly Unit[] } {
  const rounds = Math.max(0, ...tasks.map(({ practise }) => practise))
  return {
    opening: [
      ...times(diagnose, { phase: 'diagnose', taskId: null }),
      ...tasks.flatMap(({ taskId, learn }) => times(learn, { phase: 'learn', taskId })),
      ...Array.from({ length: rounds }, (_, round) =>
        tasks.filter(({ practise }) => practise > round).map(({ taskId }): Unit => ({ phase: 'practise', taskId }))
      ).flat(),
    ],
    closing: [...times(mock, { phase: 'mock', taskId: null }), ...times(final, { phase: 'final', taskId: null })],
  }
}
