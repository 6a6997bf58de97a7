// Steps to the Certificate: a row with the steps of today, which can be ticked off and lead to what they are about.
import * as vscode from 'vscode'
import type { Evidence } from '../../core/content/evidence'
import type { Exam } from '../../core/content/examSchema'
import type { Fact } from '../../core/content/factSchema'
import { dateInWords } from '../../core/deadlines/calendar'
import { figureInWords } from '../../core/facts/figureInWords'
import { factsOfStep, type Step, stepsFor } from '../../core/facts/steps'
import { emptyState, type LearnerState } from '../../core/journal/fold'
import { provenanceStrings } from '../../protocol/facts/provenanceStrings'
import { type CommandId, commandIds } from '../ids'
import { t } from '../l10n'
import { escaped } from '../markdown'
import type { FactsContext } from '../panels/facts/page'
import { evidenceOf } from '../panels/facts/provenance'
import type { Services } from '../services'
import type { ActionRow, RowCommand } from './actionTree'
import { examRow } from './rows'

/** No row for an exam that has no steps. */
export async function stepRows({ services, pack, packs, language, today, certificates }: FactsContext): Promise<readonly ActionRow[]> {
  const [data, routes, state] = await Promise.all([services.library.factData('steps'), services.library.factData('routes'), learner(services)])
  const steps = stepsFor({ pack, packs, data, routes, language, today, certificates, t })
  if (steps.length === 0) return []
  return [
    {
      id: 'steps',
      kind: 'steps',
      label: t('Steps to the Certificate'),
      description: doneInWords(steps, state),
      icon: 'checklist',
      children: async () => {
        const facts = await services.library.allFacts()
        const rowsOf = (some: readonly Step[]) => some.map(step => stepRow(step, factsOfStep(step, facts), state, services))
        const after = steps.filter(step => step.pack !== pack)
        return [
          ...rowsOf(steps.filter(step => step.pack === pack)),
          ...after.slice(0, 1).map(({ pack: { exam } }) => examGroup(exam, after, rowsOf(after), state)),
        ]
      },
    },
  ]
}

/** The steps of the exam that follows stand together below those of the target exam. */
const examGroup = ({ id, code }: Exam, steps: readonly Step[], rows: readonly ActionRow[], state: LearnerState): ActionRow => ({
  id: `steps/${id}`,
  label: t('Steps for {0}', code),
  description: doneInWords(steps, state),
  icon: 'mortar-board',
  isOpen: true,
  children: async () => rows,
})

function stepRow(step: Step, rules: readonly Fact[], state: LearnerState, { journal }: Services): ActionRow {
  const { exam } = step.pack
  return {
    id: `steps/${exam.id}/${step.id}`,
    label: step.title,
    description: step.answer,
    ...leadsTo(step),
    tooltip: tooltip(step, rules),
    box: {
      isOn: isDone(state, step),
      set: async on => {
        await (await journal()).append([{ kind: 'step', examId: exam.id, stepId: step.id, on }])
      },
    },
  }
}

const doneInWords = (steps: readonly Step[], state: LearnerState) => t('{0} of {1} done', steps.filter(step => isDone(state, step)).length, steps.length)

/** A journal that cannot be read must not take the view with it. */
const learner = async (services: Services): Promise<LearnerState> =>
  services.journal().then(
    ({ state }) => state,
    () => emptyState
  )

const isDone = ({ steps }: LearnerState, { id, pack }: Step): boolean => steps.get(pack.exam.id)?.has(id) ?? false

const isCommandId = (value: string): value is CommandId => Object.values<string>(commandIds).includes(value)

function leadsTo({ opens, pack }: Step): { readonly command?: RowCommand; readonly argument?: unknown } {
  if ('page' in opens) return { command: commandIds.factsOpen, argument: { ...examRow(pack), page: opens.page } }
  if ('url' in opens) return { command: 'vscode.open', argument: vscode.Uri.parse(opens.url, true) }
  if ('setting' in opens) return { command: 'workbench.action.openSettings', argument: opens.setting }
  return isCommandId(opens.command) ? { command: opens.command, argument: examRow(pack) } : {}
}

/** What to do, and the rules behind it with where they come from. */
function tooltip({ title, text, evidence }: Step, rules: readonly Fact[]): vscode.MarkdownString {
  const parts = [
    `**${escaped(title)}**`,
    escaped(text),
    ...rules.map(rule => `${escaped(figureInWords(rule))}  \n${provenance(evidenceOf(rule))}`),
    ...evidence.map(provenance),
  ]
  return new vscode.MarkdownString(parts.join('\n\n'))
}

/** Note, sources, date and confidence. Addresses of the data hold no `<`, `>` or spaces (see httpsUrl), so nothing breaks out of the brackets. */
function provenance({ sources, confidence, checkedOn, note }: Evidence): string {
  const links = sources.map(({ title, url }) => `[${escaped(title)}](<${url}>)`).join(', ')
  const words = [links, escaped(t('checked {0}', dateInWords(checkedOn))), escaped(t(provenanceStrings[confidence]))].filter(Boolean).join(', ')
  return note === undefined ? words : `${escaped(note)}  \n${words}`
}
