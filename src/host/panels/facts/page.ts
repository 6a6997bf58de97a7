// What a page of the facts panel is to its panel and to the view "Facts & Planning".
import type { CatalogExam } from '../../../core/content/catalog'
import type { Day } from '../../../core/deadlines/calendar'
import { type CertificateStatus, certificatesOf } from '../../../core/deadlines/countdown'
import type { FactsPageId, FactsPages } from '../../../protocol/facts/panel'
import { readConfig } from '../../config'
import type { Services } from '../../services'

/** What a page is shown for. */
export interface FactsContext {
  readonly services: Services
  readonly pack: CatalogExam
  /** All exams, bundled ones first. */
  readonly packs: readonly CatalogExam[]
  readonly today: Day
  /** Language of the learner's exam, BCP 47. */
  readonly language: string
  /** What the learner holds, soonest to end first. */
  readonly certificates: readonly CertificateStatus[]
}

export async function factsContext(services: Services, pack: CatalogExam): Promise<FactsContext> {
  const packs = await services.library.exams()
  const today = services.clock.today()
  const exams = packs.map(({ exam }) => exam)
  return { services, pack, packs, today, language: readConfig('examLanguage'), certificates: certificatesOf(readConfig('certificates'), exams, today) }
}

export interface FactsPage<K extends FactsPageId = FactsPageId> {
  /** Its tab, and its row in the view "Facts & Planning". */
  readonly title: string
  readonly icon: string
  /** Whether the page is about one exam, which the reader can choose. */
  readonly isOfExam: boolean
  /** Today's answer in a few words, e.g. "retired 31 Mar 2026", short enough for the sidebar; empty for none. The target exam has a row of its own and is not named. */
  answer(context: FactsContext): Promise<string>
  /** What the page asked for, made sound: whatever is missing or not understood becomes its default. */
  read(input: unknown, context: FactsContext): Promise<FactsPages[K]['input']>
  view(context: FactsContext, input: FactsPages[K]['input']): Promise<FactsPages[K]['view']>
  /** Does what the page offers to do; throws when it is not understood. Absent where there is nothing to do. */
  act?(context: FactsContext, action: unknown): Promise<void>
}
