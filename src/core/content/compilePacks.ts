// Build step: the bundled YAML -> JSON files, by the same code that checks a user's pack. At run time the bundled
// content then needs no parser; the YAML stays the source and ships beside it.
import type { Catalog, CatalogExam } from './catalog'
import { examFileName, notesOf, taskIdOfCardFile, taskIdOfNoteFile, taskIdOfQuestionFile } from './catalog'
import { isFactDataName, loadFactData } from './factData'
import type { Fact } from './factSchema'
import type { Loaded, PackIssue } from './issue'
import { loadCards, loadExam, loadQuestions } from './load'
import { loadFacts } from './loadFacts'
import { type Citing, referencesOf } from './references'

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
export const referencesPath = 'facts/references.json'
const factDataPath = (name: string) => `facts/${name}.json`
export const questionsPath = (examId: string, taskId: string) => `questions/${examId}/${taskId}.json`
export const cardsPath = (examId: string, taskId: string) => `cards/${examId}/${taskId}.json`

const atStart = (code: string, message: string): PackIssue => ({ code, message, severity: 'error', line: 1, column: 1, endLine: 1, endColumn: 1 })

export function compilePacks(files: readonly SourceFile[]): CompiledPacks {
  const outputs = new Map<string, unknown>()
  const issues: (PackIssue & { readonly path: string })[] = []
  const report = (path: string, found: readonly PackIssue[]) => issues.push(...found.map(issue => ({ ...issue, path })))

  const exams: CatalogExam[] = []
  const citing: Citing[] = []
  for (const file of files.filter(({ path }) => path.endsWith(`/${examFileName}`))) {
    const folder = file.path.slice(0, -examFileName.length)
    const loaded = loadExam(file.text)
    report(file.path, loaded.issues)
    if (!loaded.value) continue
    const { page: url, name: title } = loaded.value
    citing.push({ kind: 'exam', content: loaded.value }, { kind: 'exam', content: { url, title } })
    const examId = loaded.value.id
    const known = new Set(loaded.value.domains.flatMap(domain => domain.tasks.map(task => task.id)))
    if (exams.some(({ exam }) => exam.id === examId)) report(file.path, [atStart('exam-id', `There is already an exam with the id "${examId}".`)])
    /** Loads the files of one kind and gives the ids of their items by task. */
    const compile = (
      kind: Citing['kind'],
      taskIdOf: (path: string) => string | undefined,
      load: (text: string, taskId: string) => Loaded<readonly { readonly id: string }[]>,
      outputPath: (examId: string, taskId: string) => string
    ): Record<string, readonly string[]> => {
      const ids: Record<string, readonly string[]> = {}
      for (const { path, text } of files.filter(candidate => candidate.path.startsWith(folder))) {
        const taskId = taskIdOf(path)
        if (!taskId) continue
        if (!known.has(taskId)) report(path, [atStart('file-name', `${examId} has no task ${taskId}.`)])
        const { value, issues: found } = load(text, taskId)
        report(path, found)
        ids[taskId] = value.map(item => item.id)
        outputs.set(outputPath(examId, taskId), value)
        citing.push({ kind, content: value })
      }
      return ids
    }
    const questions = compile('questions', taskIdOfQuestionFile, (text, taskId) => loadQuestions(text, { examId, taskId }), questionsPath)
    const cards = compile('cards', taskIdOfCardFile, (text, taskId) => loadCards(text, { examId, taskId, questionIds: new Set(questions[taskId]) }), cardsPath)
    const notes = files.filter(({ path }) => path.startsWith(folder) && taskIdOfNoteFile(path))
    const notePaths = notes.map(({ path }) => path)
    citing.push(...notes.map(({ text }): Citing => ({ kind: 'notes', content: text })))
    for (const path of notePaths) if (!known.has(taskIdOfNoteFile(path) ?? '')) report(path, [atStart('file-name', `${examId} has no such task.`)])
    exams.push({ exam: loaded.value, questions, ...(Object.keys(cards).length > 0 ? { cards } : {}), ...notesOf(loaded.value, notePaths) })
  }
  outputs.set(catalogPath, { exams } satisfies Catalog)

  const facts: Fact[] = []
  for (const { path, text } of files.filter(file => file.path.startsWith('facts/'))) {
    const name = /^facts\/(\w+)\.yaml$/.exec(path)?.[1] ?? ''
    if (isFactDataName(name)) {
      const { value, issues: found } = loadFactData(name, text)
      report(path, found)
      outputs.set(factDataPath(name), value)
      citing.push({ kind: 'facts', content: value })
      continue
    }
    const loaded = loadFacts(text)
    report(path, loaded.issues)
    facts.push(...loaded.value)
  }
  outputs.set(factsPath, facts)
  outputs.set(referencesPath, referencesOf([...citing, { kind: 'facts', content: facts }]))
  return { outputs, issues }
}
