// The bundled packs as the tests and the content report read them: through the compiler that also makes the shipped JSON.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ConceptCard } from '../../src/core/content/cardSchema'
import type { Catalog, CatalogExam } from '../../src/core/content/catalog'
import { type CompiledPacks, cardsPath, catalogPath, compilePacks, questionsPath } from '../../src/core/content/compilePacks'
import type { ChoiceQuestion, Question } from '../../src/core/content/questionSchema'

interface TextFile {
  /** Relative to `data`, with `/`. */
  readonly path: string
  readonly text: string
}

/** All files of `data` that are compiled, and what they compile to. */
export interface Packs extends CompiledPacks {
  readonly files: readonly TextFile[]
  readonly catalog: Catalog
}

/** One exam with all that is bundled for it. */
export interface Bank {
  readonly pack: CatalogExam
  readonly questions: readonly Question[]
  readonly cards: readonly ConceptCard[]
  readonly notes: readonly TextFile[]
  readonly issues: CompiledPacks['issues']
}

export function readPacks(): Packs {
  const files = readdirSync('data', { recursive: true, encoding: 'utf8' })
    .filter(file => /\.(?:yaml|md)$/.test(file))
    .sort()
    .map(file => ({ path: file.split(path.sep).join('/'), text: readFileSync(path.join('data', file), 'utf8') }))
  const compiled = compilePacks(files)
  return { ...compiled, files, catalog: compiled.outputs.get(catalogPath) as Catalog }
}

/** Throws when no bundled exam has this id. */
export function bankOf({ files, outputs, issues, catalog }: Packs, examId: string): Bank {
  const pack = catalog.exams.find(({ exam }) => exam.id === examId)
  if (!pack) throw new Error(`There is no bundled exam "${examId}".`)
  const taskIds = pack.exam.domains.flatMap(domain => domain.tasks.map(task => task.id))
  const folder = `exams/${examId}/`
  return {
    pack,
    questions: taskIds.flatMap(taskId => (outputs.get(questionsPath(examId, taskId)) ?? []) as readonly Question[]),
    cards: taskIds.flatMap(taskId => (outputs.get(cardsPath(examId, taskId)) ?? []) as readonly ConceptCard[]),
    notes: files.filter(file => file.path.startsWith(`${folder}notes/`)),
    issues: issues.filter(issue => issue.path.startsWith(folder)),
  }
}

/** The questions that are answered by choosing among options. */
export const choiceQuestions = (questions: readonly Question[]): readonly ChoiceQuestion[] =>
  questions.filter((question): question is ChoiceQuestion => 'options' in question)
