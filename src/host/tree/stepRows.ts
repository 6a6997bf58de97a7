// Steps to the Certificate: a row with the steps of today, which can be ticked off and lead to what they are about.
import * as vscode from 'vscode'
import type { Evidence } from '../../core/content/evidence'
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
  const done = steps.filter(step => isDone(state, step)).length
  return [
    {
      id: 'steps',
      kind: 'steps',
      label: t('Steps to the Certificate'),
      description: t('{0} of {1} done', done, steps.length),
      icon: 'checklist',
      children: async () => {
        const facts = await services.library.allFacts()
        return steps.map((step): ActionRow => {
          const { exam } = step.pack
          return {
            id: `steps/${exam.id}/${step.id}`,
            label: step.title,
            // The exam that follows is named, as its steps stand below those of the target exam.
            description: [exam.id === pack.exam.id ? '' : exam.code, step.answer].filter(Boolean).join(', '),
            ...leadsTo(step),
            tooltip: tooltip(
              step,
              factsOfStep(step, facts).map(fact => ({ words: figureInWords(fact), evidence: evidenceOf(fact) }))
            ),
            box: {
              isOn: isDone(state, step),
              set: async on => {
                await (await services.journal()).append([{ kind: 'step', examId: exam.id, stepId: step.id, on }])
              },
            },
          }
        })
      },
    },
  ]
}

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
function tooltip({ title, text, evidence }: Step, rules: readonly { readonly words: string; readonly evidence: Evidence }[]): vscode.MarkdownString {
  const parts = [
    `**${escaped(title)}**`,
    escaped(text),
    ...rules.map(rule => `${escaped(rule.words)}  \n${provenance(rule.evidence)}`),
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
