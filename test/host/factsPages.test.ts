// What every page of facts answers and shows, for each bundled exam, on each day on which words must change.
import { assert } from 'chai'
import * as vscode from 'vscode'
import { certificatesOf } from '../../src/core/deadlines/countdown'
import { languagesOf, statusOn } from '../../src/core/deadlines/examStatus'
import { emptyState } from '../../src/core/journal/fold'
import { Library } from '../../src/host/packs/library'
import type { FactsContext, FactsPage } from '../../src/host/panels/facts/page'
import { factsPageIds, factsPages } from '../../src/host/panels/facts/pages'
import type { Services } from '../../src/host/services'
import { haste, wordsNobodyNeeds, wrongIn } from '../content/wrongWords'
import { clocks } from '../unit/builders/clocks'

const examIds = ['mls-c01', 'mla-c01', 'mla-c02', 'aif-c01', 'aip-c01'] as const
type ExamId = (typeof examIds)[number]

const glance: Readonly<Record<ExamId, Readonly<Record<'en' | 'ja', readonly string[]>>>> = {
  'mls-c01': {
    en: ['available', 'available', ...Array<string>(4).fill('retired 31 Mar 2026')],
    ja: ['available', 'available', ...Array<string>(4).fill('retired 31 Mar 2026')],
  },
  'mla-c01': {
    en: ['available', 'available', 'available', ...Array<string>(3).fill('retired 28 Sep 2026')],
    ja: ['available', 'available', 'available', 'available', ...Array<string>(2).fill('was expected to end 13 Jan 2027')],
  },
  'mla-c02': {
    en: ['announced', 'announced', 'announced', 'beta', ...Array<string>(2).fill('was expected to open 14 Jan 2027')],
    ja: [...Array<string>(4).fill('announced'), ...Array<string>(2).fill('was expected to open 14 Jan 2027')],
  },
  'aif-c01': { en: Array<string>(6).fill('available'), ja: Array<string>(6).fill('no dates in your language') },
  'aip-c01': {
    en: ['beta', 'beta', 'announced', 'available', 'available', 'available'],
    ja: ['announced', 'announced', 'announced', 'available', 'available', 'available'],
  },
}

/** An answer stands beside a label in a sidebar. */
const longestAnswer = 48

describe('the pages of facts', () => {
  let library: Library

  before(() => {
    const root = vscode.extensions.getExtension('exam-prep.exam-prep')?.extensionUri
    assert.ok(root)
    library = new Library(vscode.Uri.joinPath(root, 'dist', 'data'), vscode.Uri.joinPath(root, 'data'))
  })
  after(() => library.dispose())

  /** What a page is given on a day, for a learner who has done nothing yet. */
  async function contextOn(id: ExamId, today: string, language = 'en', held: Readonly<Record<string, string>> = {}): Promise<FactsContext> {
    const packs = await library.exams()
    const pack = packs.find(({ exam }) => exam.id === id)
    assert.ok(pack)
    const now = Date.parse(`${today}T12:00:00Z`)
    const services = {
      clock: { now: () => now, today: () => today, offsetMinutes: () => 0, monotonic: () => 0 },
      library,
      journal: async () => ({ state: emptyState }),
      target: async () => pack,
    } as unknown as Services
    const exams = packs.map(({ exam }) => exam)
    return { services, pack, packs, today, language, certificates: certificatesOf(held, exams, today) }
  }

  for (const id of examIds) {
    for (const language of ['en', 'ja'] as const) {
      it(`answer for ${id} in ${language} in a few words that hold on the day`, async () => {
        for (const [i, today] of clocks.entries()) {
          const context = await contextOn(id, today, language)
          const { state } = statusOn(context.pack.exam, language, today)
          assert.strictEqual(await factsPages.glance.answer(context), `${context.pack.exam.code}, ${glance[id][language][i]}`)
          for (const page of factsPageIds) {
            const answer = await factsPages[page].answer(context)
            assert.notMatch(answer, wordsNobodyNeeds, `${page} on ${today}`)
            if (factsPages[page].isOfExam) assert.notMatch(answer, wrongIn[state], `${page} on ${today}`)
            assert.ok(answer.length <= longestAnswer, `${page} on ${today}: ${answer}`)
            assert.notMatch(answer, /\.$/, `${page}: ${answer}`)
          }
        }
      })
    }
  }

  for (const page of factsPageIds) {
    it(`show ${page} for every exam on every day, hurrying nobody`, async () => {
      const owner = factsPages[page] as FactsPage
      for (const id of examIds) {
        for (const today of clocks) {
          const context = await contextOn(id, today, 'en', { [id]: '2025-11-14' })
          const shown = JSON.stringify(await owner.view(context, await owner.read(undefined, context)))
          assert.deepEqual(shown.match(haste), null, `${id} on ${today}`)
          assert.notMatch(shown, /undefined|NaN|\[object|\{\d\}/)
        }
      }
    })
  }

  it('know every language of every exam', async () => {
    for (const id of examIds)
      for (const language of languagesOf((await contextOn(id, '2026-11-22')).pack.exam))
        for (const page of factsPageIds) assert.isString(await factsPages[page].answer(await contextOn(id, '2026-11-22', language)))
  })
})
