// Every command: a few lines each that call what does the work. The only place that registers commands.
import * as vscode from 'vscode'
import type { Scope } from '../core/journal/event'
import { type CommandId, commandIds, wayWalkthrough } from './ids'
import { t } from './l10n'
import type { Services } from './services'
import type { OutlineRow } from './tree/rows'

type Command = (services: Services, argument?: unknown) => Promise<void>

const commands: { readonly [K in CommandId]: Command } = {
  [commandIds.examSelect]: async services => (await import('./exam/selectExam')).selectExam(services),
  [commandIds.examSetDate]: async services => (await import('./exam/setExamDate')).setExamDate(services),
  [commandIds.countdownMenu]: async services => (await import('./exam/countdownMenu')).countdownMenu(services),
  [commandIds.examOpenPage]: async (services, row) => {
    const pack = isOutlineRow(row) ? row.pack : await services.target()
    if (pack) await vscode.env.openExternal(vscode.Uri.parse(pack.exam.page, true))
  },
  [commandIds.practiceStart]: async (services, row) => (await import('./practice/startRound')).startRound(services, 'topic', scopeOf(row)),
  [commandIds.practiceResume]: async services => {
    if (!(await services.practicePanels()).resume())
      await vscode.window.showInformationMessage(t('There is no unfinished round. Start a new one from the Exam Outline.'))
  },
  [commandIds.practiceDue]: async (services, row) => (await import('./practice/startRound')).startRound(services, 'due', scopeOf(row)),
  [commandIds.practiceWeakest]: async (services, row) => (await import('./practice/startRound')).startRound(services, 'weak', scopeOf(row)),
  [commandIds.practiceNew]: async (services, row) => (await import('./practice/startRound')).startRound(services, 'new', scopeOf(row)),
  [commandIds.practiceMissed]: async (services, row) => (await import('./practice/startRound')).startRound(services, 'missed', scopeOf(row)),
  [commandIds.practiceCustom]: async services => (await import('./practice/customRound')).startCustomRound(services),
  [commandIds.practiceCram]: async (services, row) => (await import('./practice/startRound')).startRound(services, 'cram', scopeOf(row)),
  [commandIds.mockStart]: async (services, row) => (await import('./mock/startMock')).startMock(services, scopeOf(row)?.examId),
  [commandIds.mockResume]: async services => (await import('./mock/startMock')).resumeMock(services),
  [commandIds.mockResults]: async (services, mockId) =>
    (await import('./mock/startMock')).showMockResults(services, typeof mockId === 'string' ? mockId : undefined),
  [commandIds.progressOpen]: async (services, row) => (await services.progressPanels()).open(scopeOf(row)?.examId),
  [commandIds.factsOpen]: async (services, argument) => {
    const { isFactsPageId } = await import('./panels/facts/pages')
    const page = typeof argument === 'object' && argument !== null && 'page' in argument ? argument.page : argument
    ;(await services.factsPanels()).open(isFactsPageId(page) ? page : 'glance', scopeOf(argument)?.examId)
  },
  [commandIds.stepsOpen]: async () => {
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', wayWalkthrough, false)
  },
  [commandIds.planOpen]: async (services, row) => (await services.planPanels()).open(scopeOf(row)?.examId),
  [commandIds.notesOpen]: async (services, row) => (await import('./openNotes')).openNotes(services, scopeOf(row)),
  [commandIds.resourcesOpen]: async (services, row) => {
    const scope = scopeOf(row)
    // From a row everything is shown that belongs to it; without one, the page as it was left.
    const input = scope && { exam: scope.examId, domain: scope.domainId, task: scope.taskId }
    ;(await services.factsPanels()).open('resources', scope?.examId, input)
  },
  [commandIds.outlineSearch]: async services => {
    const scope = await (await import('./search')).searchOutline(services)
    if (scope) await (await import('./practice/startRound')).startRound(services, 'topic', scope)
  },
  [commandIds.answerUndo]: async services => {
    const task = await (await services.practicePanels()).undo()
    await vscode.window.showInformationMessage(task ? t('Your last answer, in task {0}, was taken back.', task) : t('There is no answer to take back.'))
  },
  [commandIds.dataOpenFolder]: async ({ context }) => {
    const folder = context.globalStorageUri
    await vscode.workspace.fs.createDirectory(folder)
    if (vscode.env.uiKind === vscode.UIKind.Desktop && folder.scheme === 'file') {
      await vscode.commands.executeCommand('revealFileInOS', folder)
      return
    }
    // A browser cannot show a folder of the server; its path is what helps.
    const path = folder.scheme === 'file' ? folder.fsPath : folder.toString()
    const copy = t('Copy Path')
    if ((await vscode.window.showInformationMessage(t('Your study history is in {0}', path), copy)) === copy) await vscode.env.clipboard.writeText(path)
  },
  [commandIds.dataExport]: async services => (await import('./journal/exportData')).exportData(services),
  [commandIds.dataImport]: async services => (await import('./journal/importData')).importData(services),
  [commandIds.dataCheck]: async services => (await import('./journal/checkData')).checkData(services),
  [commandIds.dataRestore]: async services => (await import('./journal/restoreData')).restoreData(services),
  [commandIds.dataSyncFolder]: async services => (await import('./journal/chooseSyncFolder')).chooseSyncFolder(services),
}

const scopeOf = (row: unknown): Scope | undefined => (isOutlineRow(row) ? row.scope : undefined)

/** Registers all commands; what one throws is logged once and said in one notification. */
export function registerCommands(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([id, run]) =>
      vscode.commands.registerCommand(id, async (argument?: unknown) => {
        try {
          await run(services, argument)
        } catch (error) {
          services.log.error(id, error)
          await vscode.window.showErrorMessage(t('Exam Prep could not do that: {0}', error instanceof Error ? error.message : String(error)))
        }
      })
    )
  )
}

const isOutlineRow = (value: unknown): value is OutlineRow => typeof value === 'object' && value !== null && 'scope' in value && 'pack' in value
