// Finds packs in the workspace (marked by their exam.yaml), checks them, and shows what is wrong at its line.
// One broken pack never hides the others.
import * as vscode from 'vscode'
import type { ConceptCard } from '../../core/content/cardSchema'
import { type CatalogExam, examFileName, notesOf, taskIdOfCardFile, taskIdOfQuestionFile } from '../../core/content/catalog'
import { limits } from '../../core/content/guard'
import type { Loaded, PackIssue } from '../../core/content/issue'
import { loadCards, loadExam, loadQuestions } from '../../core/content/load'
import type { Question } from '../../core/content/questionSchema'
import type { Log } from '../../core/ports'
import type { DisposableStore } from '../disposables'
import { t } from '../l10n'
import type { Library } from './library'

/** An exam of the workspace with its questions and cards in memory, by task. */
export interface WorkspacePack extends CatalogExam {
  readonly folder: vscode.Uri
  readonly loaded: ReadonlyMap<string, readonly Question[]>
  readonly loadedCards: ReadonlyMap<string, readonly ConceptCard[]>
}

const maxPacks = 50
const excluded = '**/{node_modules,.git,dist,out}/**'

/** Watches the packs of the workspace until `store` is disposed; resolves after the first scan. */
export async function watchWorkspacePacks(library: Library, log: Log, store: DisposableStore): Promise<void> {
  const diagnostics = store.add(vscode.languages.createDiagnosticCollection('examPrep'))
  let examFiles: readonly vscode.Uri[] = []
  const scan = async () => {
    try {
      examFiles = await findExamFiles()
      library.setWorkspacePacks(await loadPacks(examFiles, library, diagnostics))
    } catch (error) {
      log.error('The packs of the workspace could not be read.', error)
      library.setWorkspacePacks([])
    }
  }
  let scanned = scan()
  // One after the other: two scans at once would mix their diagnostics.
  const rescan = debounced(() => (scanned = scanned.then(scan)), 300, store)
  const watcher = store.add(vscode.workspace.createFileSystemWatcher(`**/{${examFileName},questions/*.yaml,cards/*.yaml}`))
  store.add(watcher.onDidChange(rescan))
  store.add(watcher.onDidCreate(rescan))
  store.add(watcher.onDidDelete(rescan))
  // Of notes it matters whether they are there, not what they say.
  const notes = store.add(vscode.workspace.createFileSystemWatcher('**/notes/*.md', false, true, false))
  store.add(notes.onDidCreate(rescan))
  store.add(notes.onDidDelete(rescan))
  // Of a folder that comes or goes with all it holds, only the folder itself may be reported.
  const folders = store.add(vscode.workspace.createFileSystemWatcher('**/*', false, true, false))
  store.add(folders.onDidCreate(uri => looksLikeFolder(uri) && rescan()))
  store.add(folders.onDidDelete(uri => examFiles.some(file => file.path.startsWith(`${uri.path}/`)) && rescan()))
  store.add(vscode.workspace.onDidRenameFiles(rescan))
  store.add(vscode.workspace.onDidChangeWorkspaceFolders(rescan))
  store.add(vscode.workspace.onDidGrantWorkspaceTrust(rescan))
  await scanned
}

/** A name without an ending, outside the folders that are not searched. A wrong guess costs one search. */
const looksLikeFolder = ({ path }: vscode.Uri) => !/\.[^/]*$|\/(?:node_modules|\.git|dist|out)\//.test(path)

async function findExamFiles(): Promise<readonly vscode.Uri[]> {
  // A workspace that is not trusted is not read: its packs could be made by anybody.
  if (!vscode.workspace.isTrusted) return []
  const files = await vscode.workspace.findFiles(`**/${examFileName}`, excluded, maxPacks)
  return files.sort((a, b) => a.path.localeCompare(b.path))
}

async function loadPacks(files: readonly vscode.Uri[], library: Library, diagnostics: vscode.DiagnosticCollection): Promise<readonly WorkspacePack[]> {
  diagnostics.clear()
  const taken = new Set((await library.bundledExams()).map(({ exam }) => exam.id))
  const packs: WorkspacePack[] = []
  for (const file of files) {
    const exam = await loadFile(file, loadExam, undefined, diagnostics)
    if (!exam) continue
    if (taken.has(exam.id)) {
      // Another pack with the same id would take over the history of the first.
      const message = t('There is already an exam with the id "{0}". Give this one another id.', exam.id)
      report(diagnostics, file, [{ code: 'exam-id', message, severity: 'error', line: 1, column: 1, endLine: 1, endColumn: 1 }])
      continue
    }
    taken.add(exam.id)
    packs.push(await loadPack(file, exam, diagnostics))
  }
  return packs
}

async function loadPack(examFile: vscode.Uri, exam: CatalogExam['exam'], diagnostics: vscode.DiagnosticCollection): Promise<WorkspacePack> {
  const folder = vscode.Uri.joinPath(examFile, '..')
  const find = (files: string) => vscode.workspace.findFiles(new vscode.RelativePattern(folder, files), null, 200)
  const known = new Set(exam.domains.flatMap(domain => domain.tasks.map(task => task.id)))
  const loadTasks = async <T>(
    files: readonly vscode.Uri[],
    taskIdOf: (path: string) => string | undefined,
    load: (input: Uint8Array, taskId: string) => Loaded<readonly T[]>
  ): Promise<ReadonlyMap<string, readonly T[]>> => {
    const loaded = new Map<string, readonly T[]>()
    for (const file of files) {
      const taskId = taskIdOf(file.path)
      if (taskId && known.has(taskId)) {
        loaded.set(taskId, await loadFile(file, input => load(input, taskId), [], diagnostics))
      } else {
        const message = t('{0} has no task of this name; question and card files are named after a task, such as 1.2.yaml.', exam.code)
        report(diagnostics, file, [{ code: 'file-name', message, severity: 'warning', line: 1, column: 1, endLine: 1, endColumn: 1 }])
      }
    }
    return loaded
  }
  const loaded = await loadTasks(await find('questions/*.yaml'), taskIdOfQuestionFile, (input, taskId) => loadQuestions(input, { examId: exam.id, taskId }))
  const questions = idsByTask(loaded)
  const loadedCards = await loadTasks(await find('cards/*.yaml'), taskIdOfCardFile, (input, taskId) =>
    loadCards(input, { examId: exam.id, taskId, questionIds: new Set(questions[taskId]) })
  )
  const notePaths = (await find('notes/*.md')).map(file => file.path)
  return { folder, exam, questions, loaded, loadedCards, ...(loadedCards.size > 0 ? { cards: idsByTask(loadedCards) } : {}), ...notesOf(exam, notePaths) }
}

const idsByTask = (loaded: ReadonlyMap<string, readonly { readonly id: string }[]>): Record<string, readonly string[]> =>
  Object.fromEntries([...loaded].map(([taskId, items]) => [taskId, items.map(item => item.id)]))

/** Reads and checks one file; a file that cannot be read is a problem of that file alone. */
async function loadFile<T>(file: vscode.Uri, load: (input: Uint8Array) => Loaded<T>, fallback: T, diagnostics: vscode.DiagnosticCollection): Promise<T> {
  const { value, issues } = await readAndLoad(file, load, fallback)
  report(diagnostics, file, issues)
  return value
}

async function readAndLoad<T>(file: vscode.Uri, load: (input: Uint8Array) => Loaded<T>, fallback: T): Promise<Loaded<T>> {
  const refusal = (code: string, message: string): Loaded<T> => ({
    value: fallback,
    issues: [{ code, message, severity: 'error', line: 1, column: 1, endLine: 1, endColumn: 1 }],
  })
  try {
    // The size is asked first, so that a huge file never reaches the memory.
    const { size } = await vscode.workspace.fs.stat(file)
    if (size > limits.bytes)
      return refusal('too-large', t('The file has {0} MB; a pack file may have {1} MB.', (size / 1048576).toFixed(1), limits.bytes / 1048576))
    return load(await vscode.workspace.fs.readFile(file))
  } catch (error) {
    return refusal('unreadable', t('The file could not be read: {0}', error instanceof Error ? error.message : String(error)))
  }
}

function report(diagnostics: vscode.DiagnosticCollection, file: vscode.Uri, issues: readonly PackIssue[]): void {
  if (issues.length > 0) diagnostics.set(file, issues.map(toDiagnostic))
}

function toDiagnostic(issue: PackIssue): vscode.Diagnostic {
  const range = new vscode.Range(issue.line - 1, issue.column - 1, issue.endLine - 1, issue.endColumn - 1)
  const severity = issue.severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning
  const diagnostic = new vscode.Diagnostic(range, issue.message, severity)
  diagnostic.source = 'Exam Prep'
  diagnostic.code = issue.code
  return diagnostic
}

function debounced(run: () => Promise<void>, ms: number, store: DisposableStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  store.add({ dispose: () => clearTimeout(timer) })
  return () => {
    clearTimeout(timer)
    timer = setTimeout(() => void run(), ms)
  }
}
