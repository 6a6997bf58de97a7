// Build step: the bundled YAML -> JSON files, by the same code that checks a user's pack. At run time the bundled
// content then needs no parser; the YAML stays the source and ships beside it.
import type { Catalog, CatalogExam } from './catalog'
import { examFileName, notesOf, taskIdOfNoteFile, taskIdOfQuestionFile } from './catalog'
import type { Fact } from './factSchema'
import type { PackIssue } from './issue'
import { loadExam, loadQuestions } from './load'
import { loadFacts } from './loadFacts'

interface SourceFile {
  /** Relative to `data`, with `/`. */
  readonly path: string
  readonly text: string
}

export interface CompiledPacks {
  /** JSON values by their path relative to `dist/data`. */
  readonly outputs: ReadonlyMap<string, unknown>
  readonly issues: readonly (PackIssue & { readonly path: string })[]
}

export const catalogPath = 'catalog.json'
export const factsPath = 'facts.json'
export const questionsPath = (examId: string, taskId: string) => `questions/${examId}/${taskId}.json`

const atStart = (code: string, message: string): PackIssue => ({ code, message, severity: 'error', line: 1, column: 1, endLine: 1, endColumn: 1 })

export function compilePacks(files: readonly SourceFile[]): CompiledPacks {
  const outputs = new Map<string, unknown>()
  const issues: (PackIssue & { readonly path: string })[] = []
  const report = (path: string, found: readonly PackIssue[]) => issues.push(...found.map(issue => ({ ...issue, path })))

  const exams: CatalogExam[] = []
  for (const file of files.filter(({ path }) => path.endsWith(`/${examFileName}`))) {
    const folder = file.path.slice(0, -examFileName.length)
    const loaded = loadExam(file.text)
    report(file.path, loaded.issues)
    if (!loaded.value) continue
    const examId = loaded.value.id
    const known = new Set(loaded.value.domains.flatMap(domain => domain.tasks.map(task => task.id)))
    if (exams.some(({ exam }) => exam.id === examId)) report(file.path, [atStart('exam-id', `There is already an exam with the id "${examId}".`)])
    const questions: Record<string, readonly string[]> = {}
    for (const { path, text } of files.filter(candidate => candidate.path.startsWith(folder))) {
      const taskId = taskIdOfQuestionFile(path)
      if (!taskId) continue
      if (!known.has(taskId)) report(path, [atStart('file-name', `${examId} has no task ${taskId}.`)])
      const loadedQuestions = loadQuestions(text, { examId, taskId })
      report(path, loadedQuestions.issues)
      questions[taskId] = loadedQuestions.value.map(question => question.id)
      outputs.set(questionsPath(examId, taskId), loadedQuestions.value)
    }
    const notePaths = files.map(({ path }) => path).filter(path => path.startsWith(folder) && taskIdOfNoteFile(path))
    for (const path of notePaths) if (!known.has(taskIdOfNoteFile(path) ?? '')) report(path, [atStart('file-name', `${examId} has no such task.`)])
    exams.push({ exam: loaded.value, questions, ...notesOf(loaded.value, notePaths) })
  }
  outputs.set(catalogPath, { exams } satisfies Catalog)

  const facts: Fact[] = []
  for (const { path, text } of files.filter(file => file.path.startsWith('facts/'))) {
    const loaded = loadFacts(text)
    report(path, loaded.issues)
    facts.push(...loaded.value)
  }
  outputs.set(factsPath, facts)
  return { outputs, issues }
}
