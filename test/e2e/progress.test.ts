// The progress panel: nothing yet, not enough yet, and eighteen weeks, with its numbers counted here once more from the events.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import type { FrameLocator } from 'playwright-core'
import { parse } from 'yaml'
import type { JournalEvent } from '../../src/core/journal/event.ts'
import { longHistory, weakestTask } from './longHistory.ts'
import { firstTheme, look } from './look.ts'
import { MockPage } from './mockPage.ts'
import { PracticePage } from './practicePage.ts'
import { writeHistory } from './seed.ts'
import { launch, type Workbench } from './workbench.ts'

/** A Wednesday; MLS-C01 could still be taken. */
const clock = '2026-02-11T12:00:00Z'
const examDate = '2026-03-27'
const folder = 'data/exams/mls-c01/questions'
const tall = 2350

const percent = (right: number, total: number) => Math.round((100 * right) / total)
const words = async (locator: { innerText(): Promise<string> }) => (await locator.innerText()).replaceAll(/\s+/g, ' ').trim()

describe('the progress panel', () => {
  let workbench: Workbench
  let frame: FrameLocator
  let questions: readonly { readonly id: string; readonly taskId: string }[]
  let events: readonly JournalEvent[]

  before(async () => {
    const files = (await readdir(folder)).sort()
    questions = (
      await Promise.all(
        files.map(async file => (parse(await readFile(`${folder}/${file}`, 'utf8')) as { id: string }[]).map(({ id }) => ({ id, taskId: file.slice(0, 3) })))
      )
    ).flat()
    workbench = await launch({ theme: firstTheme, clock, settings: { 'examPrep.examDate': examDate }, env: { TZ: 'UTC' } })
    events = longHistory(questions, Date.parse(clock))
    await workbench.command('Exam Prep: Show Progress and Readiness')
    await find()
  })
  after(() => workbench?.close())

  const find = async () => {
    frame = await workbench.webviewTitled('Progress: MLS-C01')
    await frame.locator('.mastery').waitFor()
  }
  /** The window opens the panel again by itself. */
  const study = async (history: readonly JournalEvent[]) => {
    await writeHistory(workbench.storageDir, history)
    await workbench.reload()
    await find()
  }
  const section = (heading: string) => frame.getByRole('region', { name: heading, exact: true })
  const row = (heading: string, name: string | RegExp) => section(heading).getByRole('row', { name }).first()

  it('says before the first answer what is missing', async function () {
    this.timeout(120_000)
    match(await words(section('Readiness')), /0 of 30 first answers.*30 more are needed/)
    await section('Where answers are missing')
      .getByRole('button', { name: /^Practise 4 / })
      .waitFor()
    match(await words(frame.locator('.sub')), /44 days until your MLS-C01 exam on 27 Mar 2026/)
    await look(workbench, 'progress-empty', frame, 1500)
  })

  it('comes back after a reload, and says how much is still missing', async function () {
    this.timeout(120_000)
    const few = events.slice(
      0,
      events.findIndex(event => event.t > Date.parse('2025-11-05'))
    )
    const seen = new Set(few.flatMap(event => (event.kind === 'answer' ? event.questionId : []))).size
    await study(few)
    await section('Readiness').getByText(`${seen} of 30 first answers`).waitFor()
    await look(workbench, 'progress-not-enough', frame, tall)
  })

  it('counts as we do', async () => {
    await study(events)
    await section('Readiness').getByText('chance of passing').waitFor()
    const answers = answersIn(events)
    const firsts = [...new Map([...answers].reverse().map(answer => [answer.questionId, answer])).values()]
    const right = (list: readonly Answer[]) => list.filter(answer => answer.correct).length

    const readiness = await words(section('Readiness'))
    match(readiness, new RegExp(`From ${firsts.length} first answers, ${right(firsts)} right`))
    match(readiness, /^Readiness if the exam were today \d?[05]% chance of passing/)
    match(readiness, /Assumed cut 72%, band 68–76%/)
    match(await words(section('What would raise it most')), /Recall on exam day: \d\d%/)

    match(
      await words(row('Mastery by domain and task', /^All/)),
      new RegExp(`${firsts.length} of ${questions.length} ${percent(right(firsts), firsts.length)}%`)
    )
    const ofTask = firsts.filter(answer => answer.questionId.startsWith(`mls-c01.${weakestTask}.`))
    match(
      await words(row('Mastery by domain and task', `Practise ${weakestTask} `)),
      new RegExp(`${ofTask.length} of ${questions.filter(question => question.taskId === weakestTask).length} ${percent(right(ofTask), ofTask.length)}%`)
    )

    for (const [label, confidence] of [
      ['Guessing', 'guessing'],
      ['Unsure', 'unsure'],
      ['Sure', 'sure'],
    ] as const) {
      const said = answers.filter(answer => answer.confidence === confidence)
      strictEqual(
        await words(row('How sure, how often right', new RegExp(`^${label}`))),
        `${label} ${said.length} ${right(said)} ${percent(right(said), said.length)}%`
      )
    }

    const dayOf = (t: number) => Math.floor((t - 4 * 3_600_000) / 86_400_000)
    match(await words(section('Study days')), new RegExp(`${new Set(answers.map(answer => dayOf(answer.t))).size} of the last 122 days`))
    const hours = Math.round(answers.reduce((sum, answer) => sum + answer.elapsedMs, 0) / 60_000)
    match(await words(section('Study time')), new RegExp(`In all ${Math.floor(hours / 60)} h ${hours % 60} min`))

    for (const [name, mockId] of [
      ['Attempt 1', 'm1'],
      ['Attempt 2', 'm2'],
    ] as const) {
      const { scored, rightOnes } = mockIn(events, mockId)
      match(await words(row('Mock exams', new RegExp(`^${name}`))), new RegExp(`${percent(rightOnes, scored)}% ?${rightOnes} of ${scored}`))
    }
  })

  it('says everywhere the same of what is due', async () => {
    const table = section('Mastery by domain and task')
    const due = async (of: string) => Promise.all((await table.locator(`tr.${of} td:last-child`).allInnerTexts()).map(Number))
    const sum = (list: readonly number[]) => list.reduce((total, count) => total + count, 0)
    const [all] = await due('all')
    deepStrictEqual([sum(await due('domain')), sum(await due('task'))], [all, all])
    await frame.getByRole('button', { name: `Review ${all} due questions` }).waitFor()
    const forecast = section('Due in the next two weeks')
    match((await forecast.getByRole('img').getAttribute('aria-label')) ?? '', new RegExp(`from Wed 11 Feb: ${all}, `))
    await forecast.getByText('Show as table').click()
    strictEqual(await words(forecast.getByRole('row').nth(1)), `Wed 11 Feb ${all}`)
    await forecast.getByText('Show as table').click()
  })

  it('is drawn in every theme', async function () {
    this.timeout(120_000)
    await look(workbench, 'progress', frame, tall)
  })

  it('draws few enough marks', async () => {
    const marks = await frame.locator('svg :is(rect, circle, line)').count()
    ok(marks <= 400, `${marks} marks`)
  })

  it('shows another exam when it is chosen', async () => {
    const choose = (code: string) => frame.getByLabel('Exam', { exact: true }).selectOption({ label: code })
    await choose('MLA-C02')
    await section('Readiness').getByText('0 of 30 first answers').waitFor()
    await workbench.tab('Progress: MLA-C02').waitFor()
    match(await words(frame.locator('.sub')), /MLA-C02/)
    await choose('MLS-C01')
    await section('Readiness').getByText('chance of passing').waitFor()
  })

  it('opens the result of a mock exam', async () => {
    await section('Mock exams').getByRole('button', { name: 'Attempt 1' }).click()
    await (await MockPage.of(workbench, 'MLS-C01')).arriveAt('Mock exam 1: result')
    await workbench.tab('Progress: MLS-C01').click()
    await find()
  })

  it('starts practising the weakest task', async () => {
    await frame
      .getByRole('button', { name: `Practise ${weakestTask} ` })
      .first()
      .click()
    const page = await PracticePage.of(workbench, 'MLS-C01')
    match(await words(page.frame.locator('body')), new RegExp(`${weakestTask} `))
  })
})

interface Answer {
  readonly questionId: string
  readonly t: number
  readonly correct: boolean
  readonly confidence: string | null
  readonly elapsedMs: number
}

/** All answers in order; those of a mock exam are known when it is submitted. */
function answersIn(events: readonly JournalEvent[]): readonly Answer[] {
  const submitted = new Map(events.flatMap(event => (event.kind === 'mock-submit' ? [[event.mockId, event.t] as const] : [])))
  return events
    .flatMap((event): Answer[] => {
      if (event.kind === 'answer') return [event]
      return event.kind === 'mock-answer' ? [{ ...event, t: submitted.get(event.mockId) ?? 0 }] : []
    })
    .sort((a, b) => a.t - b.t)
}

function mockIn(events: readonly JournalEvent[], mockId: string): { readonly scored: number; readonly rightOnes: number } {
  const start = events.find(event => event.kind === 'mock-start' && event.mockId === mockId)
  if (start?.kind !== 'mock-start') throw new Error(`no ${mockId}`)
  const scored = start.questionIds.filter(id => !start.unscoredIds.includes(id))
  const rightOnes = events.filter(event => event.kind === 'mock-answer' && event.mockId === mockId && event.correct && scored.includes(event.questionId))
  return { scored: scored.length, rightOnes: rightOnes.length }
}
