// parse -> shape -> check -> locate: from the text of a pack file to its values and its problems.
import * as z from 'zod/mini'
import { CardSchema, type ConceptCard } from './cardSchema'
import { type CardPlace, checkCard } from './checkCard'
import { checkExam, duplicates } from './checkExam'
import { checkQuestion, type QuestionPlace } from './checkQuestion'
import { type Exam, ExamSchema } from './examSchema'
import type { Finding, Loaded, Path } from './issue'
import { type ParsedFile, parsePack } from './parse'
import { type Question, QuestionSchema } from './questionSchema'
import { shape } from './shape'

/** The exam of an `exam.yaml`, or undefined when it has errors. */
export function loadExam(input: Uint8Array | string): Loaded<Exam | undefined> {
  const file = parsePack(input)
  if (file.issues.length > 0) return { value: undefined, issues: file.issues }
  const shaped = shape(ExamSchema, file.data)
  if (!shaped.ok) return { value: undefined, issues: shaped.findings.map(file.locate) }
  const findings = checkExam(shaped.value)
  return { value: findings.length === 0 ? shaped.value : undefined, issues: findings.map(file.locate) }
}

/** The sound questions of `questions/<task>.yaml`; one broken question does not take the others with it. */
export function loadQuestions(input: Uint8Array | string, place: QuestionPlace): Loaded<readonly Question[]> {
  return loadList(parsePack(input), QuestionSchema, 'question', (question, path) => checkQuestion(question, place, path))
}

/** The sound concept cards of `cards/<task>.yaml`, each checked on its own like a question. */
export function loadCards(input: Uint8Array | string, place: CardPlace): Loaded<readonly ConceptCard[]> {
  return loadList(parsePack(input), CardSchema, 'card', (card, path) => checkCard(card, place, path))
}

/** The sound items of a file that is a list; each is checked on its own. */
export function loadList<S extends z.core.$ZodType<{ id: string }>>(
  file: ParsedFile,
  schema: S,
  noun: string,
  check: (item: z.output<S>, path: Path) => readonly Finding[]
): Loaded<readonly z.output<S>[]> {
  if (file.issues.length > 0) return { value: [], issues: file.issues }
  // An empty file is a pack that is just being written.
  const list = shape(z.array(z.unknown()), file.data ?? [])
  if (!list.ok) return { value: [], issues: [file.locate({ code: 'type', message: `The file must be a list of ${noun}s.`, path: [] })] }

  const findings: Finding[] = []
  const sound: z.output<S>[] = []
  const ids: { readonly id: string }[] = []
  for (const [index, data] of list.value.entries()) {
    const shaped = shape(schema, data, [index])
    const found = shaped.ok ? check(shaped.value, [index]) : shaped.findings
    findings.push(...found)
    ids.push({ id: shaped.ok ? shaped.value.id : `#${index}` })
    if (shaped.ok && found.length === 0) sound.push(shaped.value)
  }
  findings.push(...duplicates(ids, item => item.id, [], noun))
  return { value: firstOfEach(sound), issues: findings.map(file.locate) }
}

/** Of items with the same id the first one stays: an id never changes its meaning. */
function firstOfEach<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  const seen = new Set<string>()
  return items.filter(({ id }) => !seen.has(id) && seen.add(id))
}
