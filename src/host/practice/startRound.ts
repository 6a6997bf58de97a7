// Starts a round of any kind over a part of an exam, or says why there is nothing to ask.
import * as vscode from 'vscode'
import type { RoundMode, Scope } from '../../core/journal/event'
import { commandIds } from '../ids'
import type { Services } from '../services'
import { explainNothing } from './whyNothingDue'

/** `scope` undefined is the target exam. */
export async function startRound(services: Services, mode: RoundMode, scope?: Scope): Promise<void> {
  const wanted = scope ?? (await targetScope(services))
  if (wanted && !(await (await services.practicePanels()).start(wanted, mode))) await explainNothing(services, mode, wanted)
}

/** The whole target exam; without one, the learner is asked to select it. */
export async function targetScope(services: Services): Promise<Scope | undefined> {
  const target = await services.target()
  if (target) return { examId: target.exam.id }
  await vscode.commands.executeCommand(commandIds.examSelect)
  return undefined
}
