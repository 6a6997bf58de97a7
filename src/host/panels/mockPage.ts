// The host's end of the mock-exam page: takes what the page asks for, records it in the journal, and answers with the next view.
import * as vscode from 'vscode'
import type { Question } from '../../core/content/questionSchema'
import { statusOn } from '../../core/deadlines/examStatus'
import type { Happening } from '../../core/journal/event'
import type { Journal } from '../../core/journal/journal'
import { mockAnswer } from '../../core/mock/answer'
import { attemptsAt } from '../../core/mock/attempts'
import { isOver, warningMinutes } from '../../core/mock/clock'
import type { MockRecord } from '../../core/mock/record'
import { itemResult } from '../../core/mock/result'
import { presentationOf, toAuthored } from '../../core/session/present'
import type { MockEvents, MockInit, MockRequests, MockSpot, MockView } from '../../protocol/mock'
import { type Handlers, Rpc } from '../../protocol/rpc'
import { readConfig } from '../config'
import { DisposableStore } from '../disposables'
import { pageTranslations, t } from '../l10n'
import type { MockWatch } from '../mock/mockWatch'
import type { Services } from '../services'
import { parseAttempt, parseFlag, parseMockAnswer, parseMockRef } from './mockMessages'
import { type Attempt, mockView } from './mockView'
import { parseIndex, parseOn } from './practiceMessages'
import { pageHtml, webviewOptions } from './shell'

/** A look at a question that is shorter is not worth an event of its own, milliseconds. */
const shortestVisitMs = 2_000

export class MockPage implements vscode.Disposable {
  private readonly store = new DisposableStore()
  private readonly rpc: Rpc<MockRequests, MockEvents>
  private mockId: string | undefined
  private spot: MockSpot = { at: 'result' }
  /** The question that was shown last. */
  private lastIndex = 0
  /** The question on show: since when, on the monotonic clock, and how much of that is on record, milliseconds. */
  private visit: { readonly questionId: string; readonly since: number; readonly recordedMs: number } | undefined
  private isReady = false

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly services: Services,
    private readonly journal: Journal,
    private readonly watch: MockWatch,
    private readonly spots: Map<string, MockSpot>
  ) {
    this.rpc = new Rpc<MockRequests, MockEvents>(
      message => void panel.webview.postMessage(message),
      this.handlers(),
      error => services.log.error('Mock exam panel', error)
    )
    const { extensionUri } = services.context
    panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'icon-tab.svg')
    panel.webview.options = webviewOptions(extensionUri)
    this.store.add(panel.webview.onDidReceiveMessage(message => void this.rpc.receive(message)))
    this.store.add(services.onJournalChange(() => void this.push()))
    this.store.add(services.library.onDidChange(() => void this.push()))
    this.store.add({ dispose: () => this.rpc.dispose() })
    panel.webview.html = pageHtml(panel.webview, extensionUri, 'mock')
  }

  reveal(): void {
    this.panel.reveal()
  }

  isShowing(mockId: string): boolean {
    return this.mockId === mockId && this.panel.visible
  }

  open(mockId: string | undefined): void {
    this.mockId = mockId
    this.visit = undefined
    const mock = this.record()
    if (mock) {
      this.lastIndex = lastTouched(mock)
      this.go(this.spots.get(mock.id) ?? (mock.submitted ? { at: 'result' } : { at: 'question', index: this.lastIndex }))
    }
    void this.push()
  }

  dispose(): void {
    this.store.dispose()
  }

  /** Sends the whole view to a page that is there to draw it; a hidden one asks anew when it comes back. */
  private async push(): Promise<void> {
    if (this.isReady && this.panel.visible) await this.rpc.request('changed', await this.view()).catch(() => {})
  }

  private handlers(): Handlers<MockRequests> {
    return {
      ready: async (): Promise<MockInit> => {
        const view = await this.view()
        this.isReady = true
        return {
          translations: pageTranslations(),
          view,
          singleKeys: readConfig('practice.singleKeyShortcuts'),
          roundLength: Math.max(1, readConfig('practice.questionsPerRound')),
          warningMinutes,
        }
      },
      answer: params => this.answer(params),
      flag: params =>
        this.during(params, async ({ mock }) => {
          const { questionId, on } = parseFlag(params)
          if (!mock.questionIds.includes(questionId)) throw new Error(t('There is no such question.'))
          await this.append([{ kind: 'mock-flag', mockId: mock.id, questionId, on }])
        }),
      show: params =>
        this.during(params, async attempt => {
          const { index } = parseIndex(params)
          if (index >= attempt.mock.questionIds.length) throw new Error(t('There is no such question.'))
          await this.append(this.leaving(attempt))
          this.go({ at: 'question', index })
        }),
      review: params =>
        this.during(params, async attempt => {
          await this.append(this.leaving(attempt))
          this.go({ at: 'review' })
        }),
      pause: params =>
        this.during(params, async attempt => {
          await this.append([...this.leaving(attempt), { kind: 'mock-pause', mockId: attempt.mock.id, ...parseOn(params) }])
        }),
      submit: params =>
        this.during(params, async attempt => {
          await this.append([...this.leaving(attempt), { kind: 'mock-submit', mockId: attempt.mock.id, reason: 'submitted' }])
        }),
      result: async params => {
        const { mockId } = parseAttempt(params)
        const mock = this.journal.state.mocks.get(mockId)
        if (!mock?.submitted || mock.examId !== this.record()?.examId) throw new Error(t('This attempt has no result.'))
        this.mockId = mockId
        this.go({ at: 'result' })
        return this.view()
      },
      item: async params => {
        this.expect(params)
        this.go({ at: 'item', index: parseIndex(params).index })
        return this.view()
      },
      practise: async params => {
        this.expect(params)
        await this.practiseMissed()
        return this.view()
      },
    }
  }

  private async answer(params: unknown): Promise<MockView> {
    const { questionId, revision } = parseMockRef(params)
    const { response, confidence } = parseMockAnswer(params)
    return this.during(params, async ({ mock, questions }) => {
      const question = questions.get(questionId)
      if (question?.revision !== revision) throw new Error(t('This question is no longer the one asked.'))
      const authored = response && toAuthored(question, presentationOf(question, mock), response)
      if (authored === undefined) throw new Error(t('The answer is not complete.'))
      const given = mock.answers.get(questionId)?.event
      const isKnown = JSON.stringify(given?.response ?? null) === JSON.stringify(authored) && (given?.confidence ?? null) === confidence
      if (isKnown && (given === undefined || given.revision === revision)) return
      await this.append([mockAnswer(mock.id, question, authored, this.elapsedOn(questionId), confidence)])
    })
  }

  /** What a visit took since it was last recorded: looking at a question and going on takes time, too. */
  private leaving({ mock, questions }: Attempt): readonly Happening[] {
    const { visit } = this
    const question = visit && questions.get(visit.questionId)
    this.visit = undefined
    if (!question) return []
    const given = mock.answers.get(question.id)?.event
    const elapsedMs = this.services.clock.monotonic() - visit.since
    if (elapsedMs - visit.recordedMs < shortestVisitMs || (given && given.revision !== question.revision)) return []
    return [mockAnswer(mock.id, question, given?.response ?? null, elapsedMs, given?.confidence ?? null)]
  }

  private elapsedOn(questionId: string): number {
    if (this.visit?.questionId !== questionId) return 0
    const elapsedMs = this.services.clock.monotonic() - this.visit.since
    this.visit = { ...this.visit, recordedMs: elapsedMs }
    return elapsedMs
  }

  /** Carries out what is possible only in a running attempt; when the time is up meanwhile, the result is the answer. */
  private async during(params: unknown, act: (attempt: Attempt) => Promise<void>): Promise<MockView> {
    this.expect(params)
    const attempt = await this.attempt()
    if (attempt && !attempt.mock.submitted && !isOver(attempt.mock, this.services.clock.now())) await act(attempt)
    return this.view()
  }

  /** The next view is given only after the disk has the events, or has refused them and the view says so. */
  private async append(happenings: readonly Happening[]): Promise<void> {
    await this.journal.append(happenings)
  }

  private async practiseMissed(): Promise<void> {
    const mock = this.record()
    if (!mock?.submitted) return
    const questionIds = mock.questionIds.filter(id => itemResult(mock, id).outcome !== 'right')
    if (!(await (await this.services.practicePanels()).start({ examId: mock.examId, questionIds }, 'custom')))
      throw new Error(t('None of these questions is in a pack any more.'))
  }

  private expect(params: unknown): void {
    if (parseAttempt(params).mockId !== this.mockId) throw new Error(t('This attempt is no longer the one shown.'))
  }

  private go(spot: MockSpot): void {
    this.spot = spot
    if (spot.at === 'question') this.lastIndex = spot.index
    if (this.mockId !== undefined) this.spots.set(this.mockId, spot)
  }

  private record(): MockRecord | undefined {
    return this.mockId === undefined ? undefined : this.journal.state.mocks.get(this.mockId)
  }

  private async attempt(): Promise<Attempt | undefined> {
    const { library, clock } = this.services
    const known = this.record()
    const exam = known && (await library.exam(known.examId))?.exam
    const questions = new Map<string, Question>()
    for (const id of known?.questionIds ?? []) {
      const question = await library.question(id)
      if (question) questions.set(id, question)
    }
    // Read again: what was awaited may have taken a while, and another attempt may have been opened meanwhile.
    const mock = this.record()
    if (mock?.id !== known?.id) return this.attempt()
    if (!mock || !exam) return undefined
    const retired = statusOn(exam, readConfig('examLanguage'), clock.today()).state === 'retired'
    return { mock, exam, questions, all: attemptsAt(this.journal.state, mock.examId), retired }
  }

  private async view(): Promise<MockView> {
    const known = this.record()
    if (known) await this.watch.settle(known)
    const attempt = await this.attempt()
    if (!attempt) {
      this.panel.title = t('Mock Exam')
      return {
        kind: 'error',
        title: t('This mock exam cannot be shown'),
        message: t('Its exam is not among the packs any more, or nothing was started yet. Your answers are kept.'),
      }
    }
    this.panel.title = t('Mock Exam: {0}', attempt.exam.code)
    const show = (spot: MockSpot) => mockView(attempt, spot, this.services.clock.now(), this.journal.unsaved, this.lastIndex)
    // A question that is gone from its pack has no page: the review lists what there is, or the result.
    const view = show(this.spot) ?? show({ at: 'review' })
    if (!view) throw new Error('An attempt always has a review or a result.')
    this.meet(view)
    return view
  }

  /** A visit to a question begins when it is first shown. */
  private meet(view: MockView): void {
    const questionId = view.kind === 'asking' ? view.questionId : undefined
    if (questionId === this.visit?.questionId) return
    this.visit = questionId === undefined ? undefined : { questionId, since: this.services.clock.monotonic(), recordedMs: 0 }
  }
}

/** Where an attempt was left, as far as its events tell: at the question that was answered last. */
function lastTouched(mock: MockRecord): number {
  const last = [...mock.answers.keys()].at(-1)
  return last === undefined ? 0 : mock.questionIds.indexOf(last)
}
