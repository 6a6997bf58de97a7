// The exams at a glance: all that the tree and the status bar need, without a parsed question.
import type { Exam } from './examSchema'

/** One exam with the ids of its questions by task. */
export interface CatalogExam {
  readonly exam: Exam
  /** Question ids by task id, in the order of their file. */
  readonly questions: Readonly<Record<string, readonly string[]>>
  /** Concept-card ids by task id, in the order of their file; absent when the pack has none. */
  readonly cards?: Readonly<Record<string, readonly string[]>>
  /** Ids of the tasks with study notes, in the order of the outline; absent when the pack has none. */
  readonly notes?: readonly string[]
}

export interface Catalog {
  readonly exams: readonly CatalogExam[]
}

/** `<pack>/exam.yaml` marks a pack; its content is `<pack>/questions/<task>.yaml` and `<pack>/cards/<task>.yaml`. */
export const examFileName = 'exam.yaml'

export const taskIdOfQuestionFile = (path: string): string | undefined => /(?:^|\/)questions\/(\d+\.\d+)\.yaml$/.exec(path)?.[1]
export const taskIdOfCardFile = (path: string): string | undefined => /(?:^|\/)cards\/(\d+\.\d+)\.yaml$/.exec(path)?.[1]

/** Study notes are Markdown in `<pack>/notes/<task>.md`. */
const noteFilePattern = /(?:^|\/)notes\/(\d+\.\d+)\.md$/
export const taskIdOfNoteFile = (path: string): string | undefined => noteFilePattern.exec(path)?.[1]

/** The part of a catalog entry that lists the notes of an exam; empty when none of its tasks has a file in `paths`. */
export function notesOf(exam: Exam, paths: readonly string[]): Pick<CatalogExam, 'notes'> {
  const found = new Set(paths.map(taskIdOfNoteFile))
  const notes = exam.domains.flatMap(domain => domain.tasks.map(task => task.id)).filter(id => found.has(id))
  return notes.length > 0 ? { notes } : {}
}

/** The ids of every question and concept card of an exam, in the order of the outline: of each task its questions, then its cards. */
export const itemsOf = ({ exam, questions, cards }: CatalogExam): readonly string[] =>
  exam.domains.flatMap(domain => domain.tasks).flatMap(task => [...(questions[task.id] ?? []), ...(cards?.[task.id] ?? [])])

/** The parts of a question or card id `<exam>.<task>.<slug>`; ids are checked when packs are loaded. */
export function partsOfQuestionId(id: string): { readonly examId: string; readonly taskId: string } {
  const [examId = '', domain = '', task = ''] = id.split('.')
  return { examId, taskId: `${domain}.${task}` }
}
