import { certificatesOf } from '../../../src/core/deadlines/countdown'
import { emptyState } from '../../../src/core/journal/fold'
import type { FactsContext } from '../../../src/host/panels/facts/page'
import type { Services } from '../../../src/host/services'
import { readPacks } from '../../content/bank'
import { FixedClock } from '../fakes/fixedClock'
import { MemoryLog } from '../fakes/log'
import type { RealExamId } from './exams'

const { outputs, catalog } = readPacks()

/** What a page of facts is given on a day: the bundled data as they ship, and a learner who has done nothing yet. */
export function factsContextOn(
  id: RealExamId,
  today: string,
  { language = 'en', held = {} }: { readonly language?: string; readonly held?: Readonly<Record<string, string>> } = {}
): FactsContext {
  const pack = catalog.exams.find(({ exam }) => exam.id === id)
  if (!pack) throw new Error(`There is no bundled exam "${id}".`)
  const services = {
    clock: new FixedClock(Date.parse(`${today}T12:00:00Z`), today, 0),
    log: new MemoryLog(),
    library: {
      exams: async () => catalog.exams,
      exam: async (examId: string) => catalog.exams.find(({ exam }) => exam.id === examId),
      allFacts: async () => outputs.get('facts.json'),
      factData: async (name: string) => outputs.get(`facts/${name}.json`),
      questions: async (examId: string, taskId: string) => outputs.get(`questions/${examId}/${taskId}.json`) ?? [],
      notes: async () => undefined,
    },
    journal: async () => ({ state: emptyState }),
    target: async () => pack,
  } as unknown as Services
  const exams = catalog.exams.map(({ exam }) => exam)
  return { services, pack, packs: catalog.exams, today, language, certificates: certificatesOf(held, exams, today) }
}
