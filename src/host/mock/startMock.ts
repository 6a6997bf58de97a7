// Starting, resuming and looking back at mock exams, by native quick picks.
import * as vscode from 'vscode'
import type { CatalogExam } from '../../core/content/catalog'
import { dateInWords } from '../../core/deadlines/calendar'
import { statusOn } from '../../core/deadlines/examStatus'
import type { Happening } from '../../core/journal/event'
import type { Journal } from '../../core/journal/journal'
import { assembleForm, canAssemble, withoutSuspended } from '../../core/mock/assemble'
import { attemptsAt, runningMock } from '../../core/mock/attempts'
import { isOver, type TimeMultiplier, timeBudget, timeMultipliers } from '../../core/mock/clock'
import type { FormSize } from '../../core/mock/forms'
import { mockResult } from '../../core/mock/result'
import { percentOf } from '../../core/mock/score'
import { readConfig } from '../config'
import { commandIds } from '../ids'
import { t } from '../l10n'
import { asLabel } from '../labels'
import { dayInWords } from '../panels/dayLabels'
import { randomId, randomSeed } from '../random'
import type { Services } from '../services'
import { examChoice, sizeChoices, timeChoices } from './mockChoices'
import { quickStep } from './quickStep'

interface Wish {
  readonly pack: CatalogExam
  readonly form: FormSize
  readonly multiplier: TimeMultiplier
  readonly hasExtension: boolean
}

/** `examId` undefined asks which exam, the target exam first. */
export async function startMock(services: Services, examId?: string): Promise<void> {
  const journal = await services.journal()
  const before = await beforeStart(services, journal)
  const wish = before && (await askForExam(services, journal, examId))
  if (!wish) return
  // Only now: who changes their mind on the way keeps the attempt that runs.
  await journal.append(before)
  const mockId = await begin(journal, wish)
  ;(await services.mockPanels()).open(mockId)
}

export async function resumeMock(services: Services): Promise<void> {
  const running = runningMock((await services.journal()).state)
  if (running) return (await services.mockPanels()).open(running.id)
  const start = t('Start Mock Exam')
  if ((await vscode.window.showInformationMessage(t('No mock exam is running.'), start)) === start) await vscode.commands.executeCommand(commandIds.mockStart)
}

/** `mockId` undefined, or of no finished attempt, asks which. */
export async function showMockResults(services: Services, mockId?: string): Promise<void> {
  const { state } = await services.journal()
  if (mockId !== undefined && state.mocks.get(mockId)?.submitted) return (await services.mockPanels()).open(mockId)
  const finished = [...state.mocks.values()].filter(mock => mock.submitted).sort((a, b) => b.startedAt - a.startedAt)
  const rows = (
    await Promise.all(
      finished.map(async mock => {
        const exam = (await services.library.exam(mock.examId))?.exam
        if (!exam) return []
        const { score } = mockResult(mock, exam)
        const number = attemptsAt(state, mock.examId).indexOf(mock) + 1
        return [
          {
            mock,
            label: `$(checklist) ${t('{0}, mock exam {1}', asLabel(exam.code), number)}`,
            description: dayInWords(mock.startedAt, mock.offsetMinutes),
            detail: t('{0} of {1} scored questions right, {2}%', score.right, score.total, percentOf(score)),
          },
        ]
      })
    )
  ).flat()
  if (rows.length === 0) return resumeOrStart(services)
  const picked = await vscode.window.showQuickPick(rows, { title: t('Show Mock Exam Results'), placeHolder: t('The latest one first') })
  if (picked) (await services.mockPanels()).open(picked.mock.id)
}

async function resumeOrStart(services: Services): Promise<void> {
  const isRunning = runningMock((await services.journal()).state) !== undefined
  const action = isRunning ? t('Resume Mock Exam') : t('Start Mock Exam')
  if ((await vscode.window.showInformationMessage(t('No mock exam was finished yet.'), action)) !== action) return
  await vscode.commands.executeCommand(isRunning ? commandIds.mockResume : commandIds.mockStart)
}

/** Only one attempt runs at a time. What must happen before another one starts, or undefined when it is not to start. */
async function beforeStart(services: Services, journal: Journal): Promise<readonly Happening[] | undefined> {
  const running = runningMock(journal.state)
  if (!running) return []
  if (isOver(running, services.clock.now())) return [{ kind: 'mock-submit', mockId: running.id, reason: 'time' }]
  const code = (await services.library.exam(running.examId))?.exam.code ?? running.examId
  const resume = t('Resume')
  const end = t('Submit It and Start Anew')
  const answered = [...running.answers.values()].filter(({ event }) => event.response !== null).length
  const picked = await vscode.window.showWarningMessage(
    t('A mock exam of {0} is running.', code),
    { modal: true, detail: t('{0} of {1} questions are answered. It can be resumed, or submitted as it stands.', answered, running.questionIds.length) },
    resume,
    end
  )
  if (picked === resume) (await services.mockPanels()).open(running.id)
  return picked === end ? [{ kind: 'mock-submit', mockId: running.id, reason: 'submitted' }] : undefined
}

async function askForExam(services: Services, journal: Journal, examId: string | undefined): Promise<Wish | undefined> {
  const { suspended } = journal.state
  const packs = (await services.library.exams()).map(pack => withoutSuspended(pack, suspended))
  const wanted = packs.find(({ exam }) => exam.id === (examId ?? readConfig('targetExam')))
  if (!wanted || !canAssemble(wanted)) {
    await nothingToAsk(wanted)
    return undefined
  }
  const ready = packs.filter(canAssemble)
  if (examId !== undefined || ready.length === 1) {
    const wish = await askForForm(services, wanted, 0)
    return wish === 'back' ? undefined : wish
  }
  const choices = ready.map(pack => examChoice(pack, readConfig('examLanguage'), services.clock.today()))
  let active = choices.find(choice => choice.pack === wanted)
  for (;;) {
    const picked = await quickStep({
      ...{ title: t('Start Mock Exam'), placeholder: t('Which exam?') },
      ...{ items: choices, active, step: 1, totalSteps: 3, canGoBack: false },
    })
    if (picked === undefined || picked === 'back') return undefined
    const wish = await askForForm(services, picked.pack, 1)
    if (wish !== 'back') return wish
    active = picked
  }
}

async function nothingToAsk(pack: CatalogExam | undefined): Promise<void> {
  const select = t('Select Target Exam')
  const message = pack ? t('There are no questions for {0} yet, so no mock exam of it can be assembled.', pack.exam.code) : t('The target exam is in no pack.')
  if ((await vscode.window.showInformationMessage(message, select)) === select) await vscode.commands.executeCommand(commandIds.examSelect)
}

/** `before` steps were taken already; `back` leads to them. */
async function askForForm(services: Services, pack: CatalogExam, before: 0 | 1): Promise<Wish | 'back' | undefined> {
  const title = t('Start Mock Exam: {0}', pack.exam.code)
  const choices = sizeChoices(pack)
  const totalSteps = before + (pack.exam.format.minutes === undefined ? 1 : 2)
  let active = choices[0]
  for (;;) {
    const size = await quickStep({
      ...{ title, placeholder: sizeQuestion(services, pack), items: choices, active },
      ...{ step: before + 1, totalSteps, canGoBack: before > 0 },
    })
    if (size === undefined || size === 'back') return size
    if (size.minutes === null) return { pack, form: size.form, multiplier: null, hasExtension: false }
    const time = await askForTime(title, size.minutes, before + 2, totalSteps)
    if (time !== 'back') return time && { pack, form: size.form, ...time }
    active = size
  }
}

function sizeQuestion({ clock }: Services, { exam }: CatalogExam): string {
  const { state, entry } = statusOn(exam, readConfig('examLanguage'), clock.today())
  return state === 'retired' && entry
    ? t('How long? {0} is retired since {1}; this is realistic practice.', exam.code, dateInWords(entry.from))
    : t('How long?')
}

async function askForTime(
  title: string,
  minutes: number,
  step: number,
  totalSteps: number
): Promise<Pick<Wish, 'multiplier' | 'hasExtension'> | 'back' | undefined> {
  const preset = readConfig('mock.timeMultiplier')
  let wanted: TimeMultiplier | 'extension' = preset === 0 ? null : (timeMultipliers.find(multiplier => multiplier === preset) ?? 1)
  let hasExtension = readConfig('mock.languageExtension')
  for (;;) {
    const items = timeChoices(minutes, hasExtension)
    const active = items.find(({ multiplier }) => multiplier === wanted)
    const placeholder = t('How much time? More than the exam gives is marked in the result.')
    const picked = await quickStep({ ...{ title, placeholder, items, active }, ...{ step, totalSteps, canGoBack: true } })
    if (picked === undefined || picked === 'back') return picked
    if (picked.multiplier !== 'extension') return { multiplier: picked.multiplier, hasExtension }
    hasExtension = !hasExtension
    wanted = 'extension'
  }
}

/** Puts the attempt into the journal; from here on its clock runs. */
async function begin(journal: Journal, { pack, form, multiplier, hasExtension }: Wish): Promise<string> {
  const seed = randomSeed()
  const mockId = randomId()
  const { questionIds, unscoredIds, minutes } = assembleForm(pack, form, journal.state, seed)
  await journal.append([
    {
      kind: 'mock-start',
      ...{ mockId, examId: pack.exam.id, size: form.size, questionIds, unscoredIds, seed },
      shuffleOptions: readConfig('practice.shuffleOptions'),
      ...timeBudget(minutes, multiplier, hasExtension),
    },
  ])
  return mockId
}
