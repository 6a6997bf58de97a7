// What every page of facts answers and shows, for each bundled exam, on each day on which words must change.
import { assert } from 'chai'
import fc from 'fast-check'
import { certificatesOf } from '../../src/core/deadlines/countdown'
import { languagesOf, statusOn } from '../../src/core/deadlines/examStatus'
import { emptyState } from '../../src/core/journal/fold'
import type { Library } from '../../src/host/packs/library'
import type { FactsContext, FactsPage } from '../../src/host/panels/facts/page'
import { factsPageIds, factsPages } from '../../src/host/panels/facts/pages'
import { planContext } from '../../src/host/panels/planContext'
import { planView } from '../../src/host/panels/planView'
import type { Services } from '../../src/host/services'
import { haste, wordsNobodyNeeds, wrongIn } from '../content/wrongWords'
import { clocks } from '../unit/builders/clocks'
import { bundledLibrary } from './bundledLibrary'

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

/** What no page of ours sends. */
const nasty: readonly unknown[] = [
  ...[undefined, null, true, 0, -1, 1.5, 1e308, Number.NaN, Number.NEGATIVE_INFINITY],
  ...[
    '',
    ' ',
    '__proto__',
    'constructor',
    'toString',
    '<img src=x onerror=alert(1)>',
    '](javascript:alert(1))',
    '|\r\n',
    '\u0000\ud800',
    '0001-01-01',
    '9999-12-31',
  ],
  ...[
    [],
    [null],
    [[]],
    ['__proto__'],
    Array(100_000).fill('mla'),
    'x'.repeat(100_000),
    {},
    { id: null },
    Object.create(null),
    JSON.parse('{"__proto__":{"id":1}}'),
  ],
]
const anyNasty = fc.constantFrom(...nasty)

/** A message of which every part is either as it was or nasty. */
const spoilt = (sound: object): fc.Arbitrary<unknown> =>
  fc.oneof(
    anyNasty,
    fc.record(Object.fromEntries(Object.entries(sound).map(([key, value]) => [key, fc.oneof({ weight: 2, arbitrary: fc.constant(value) }, anyNasty)])), {
      requiredKeys: [],
    })
  )

/** What reaches a page: numbers that are some, links that are https, and nothing as long as what was sent. */
function assertSound(shown: unknown): void {
  const text = JSON.stringify(shown, (key, value: unknown) => {
    assert.ok(typeof value !== 'number' || Number.isFinite(value), `${key}: ${value}`)
    assert.ok(typeof value !== 'string' || value.length < 2_000, key)
    if (key === 'url') assert.match(String(value), /^https:\/\//)
    return value
  })
  assert.notMatch(text, /undefined|NaN|Infinity|\[object/)
}

/** An answer stands beside a label in a sidebar. */
const longestAnswer = 48

describe('the pages of facts', () => {
  let library: Library

  before(() => {
    library = bundledLibrary()
  })
  after(() => library.dispose())

  /** What a page is given on a day, for a learner who has done nothing yet. */
  async function contextOn(
    id: ExamId,
    today: string,
    language = 'en',
    held: Readonly<Record<string, string>> = {},
    { append = async () => {}, showTask = async () => {} }: { readonly append?: () => Promise<void>; readonly showTask?: () => Promise<void> } = {}
  ): Promise<FactsContext> {
    const packs = await library.exams()
    const pack = packs.find(({ exam }) => exam.id === id)
    assert.ok(pack)
    const now = Date.parse(`${today}T12:00:00Z`)
    const services = {
      clock: { now: () => now, today: () => today, offsetMinutes: () => 0, monotonic: () => 0 },
      library,
      journal: async () => ({ state: emptyState, append }),
      showTask,
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
          assert.strictEqual(await factsPages.glance.answer(context), glance[id][language][i])
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

  for (const page of factsPageIds) {
    it(`show ${page} soundly, whatever is asked of it`, async () => {
      const owner = factsPages[page] as FactsPage
      const context = await contextOn('mla-c02', '2026-11-22')
      const byDefault = await owner.read(undefined, context)
      const property = fc.asyncProperty(spoilt(byDefault ?? {}), async asked => {
        const input = await owner.read(asked, context)
        assertSound({ input, view: await owner.view(context, input) })
        assert.deepEqual(await owner.read(input, context), input)
      })
      await fc.assert(property, { numRuns: 60 })
    }).timeout(30_000)

    it(`do nothing for ${page} that is not understood`, async () => {
      const owner = factsPages[page] as FactsPage
      let done = 0
      const note = async () => {
        done++
      }
      const context = await contextOn('mla-c02', '2026-11-22', 'en', {}, { append: note, showTask: note })
      const act = async (action: unknown) => {
        if (!owner.act) throw new Error('There is nothing to do.')
        return owner.act(context, action)
      }
      const kinds = ['mark', 'spend', 'take-back', 'open', 'openTask', 'delete']
      for (const action of [
        ...nasty,
        ...kinds.flatMap(kind => nasty.map(value => ({ kind, id: value, taskId: Array.isArray(value) ? value : [value], status: value, hours: value }))),
      ]) {
        const failure = await act(action).then(
          () => undefined,
          (error: unknown) => error
        )
        assert.instanceOf(failure, Error, JSON.stringify(action)?.slice(0, 80))
      }
      assert.strictEqual(done, 0)
    })
  }

  it('plan soundly, whatever form is sent', async () => {
    const { services, pack, packs, today } = await contextOn('mla-c02', '2026-11-22')
    const { form: stored } = await planContext(services, pack)
    const t = (text: string, ...args: readonly unknown[]) => text.replaceAll(/\{(\d)\}/g, (_, i) => String(args[Number(i)]))
    const property = fc.asyncProperty(spoilt(stored), async form => {
      const context = await planContext(services, pack, form)
      assertSound(planView({ ...context, packs, date: today, stored: undefined, due: [], t }))
    })
    await fc.assert(property, { numRuns: 60 })
  }).timeout(30_000)

  it('know every language of every exam', async () => {
    for (const id of examIds)
      for (const language of languagesOf((await contextOn(id, '2026-11-22')).pack.exam))
        for (const page of factsPageIds) assert.isString(await factsPages[page].answer(await contextOn(id, '2026-11-22', language)))
  })
})
