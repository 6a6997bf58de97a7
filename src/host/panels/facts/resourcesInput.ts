// What the page "Study Resources" asks for, made sound. Pure: no vscode.
import type { Exam } from '../../../core/content/examSchema'
import { resourceTypes } from '../../../core/content/resourceTypes'
import { costChoices, hoursChoices } from '../../../core/facts/resources'
import type { ResourcesInput } from '../../../protocol/facts/resources'
import { isObject } from '../practiceMessages'

/** Sound in every part; domain and task that were chosen for another exam are none of this one. */
export function readResourcesInput(input: unknown, exam: Exam): ResourcesInput {
  const given = isObject(input) ? input : {}
  const among = <T extends string>(value: unknown, values: readonly T[]): T | '' => values.find(known => known === value) ?? ''
  const isSame = given.exam === exam.id
  const tasks = exam.domains.flatMap(domain => domain.tasks.map(({ id }) => ({ id, domain: domain.id })))
  const task = isSame ? tasks.find(({ id }) => id === given.task) : undefined
  const domain = isSame
    ? among(
        given.domain,
        exam.domains.map(({ id }) => id)
      )
    : ''
  return {
    exam: exam.id,
    domain,
    // A task of another domain than the chosen one was chosen before it.
    task: task && (domain === '' || task.domain === domain) ? task.id : '',
    whole: given.whole === true,
    type: among(given.type, resourceTypes),
    cost: among(given.cost, costChoices),
    hours: among(given.hours, hoursChoices),
    mark: among(given.mark, ['none', 'to-do', 'doing', 'done'] as const),
    text: typeof given.text === 'string' ? given.text.slice(0, 100) : '',
  }
}
