// The practice panel: takes what the page asks for, records it in the journal, and answers with the next view.
import * as vscode from 'vscode'
import { partsOfQuestionId } from '../../core/content/catalog'
import type { Question } from '../../core/content/questionSchema'
import type { Happening, Scope } from '../../core/journal/event'
import { type SessionRecord, unfinishedSession } from '../../core/journal/fold'
import type { Journal } from '../../core/journal/journal'
import { gatherRound, questionsInScope } from '../../core/session/gather'
import { isCorrect } from '../../core/session/grade'
import { presentationOf, toAuthored } from '../../core/session/present'
import { seededRng } from '../../core/session/random'
import type { PracticeEvents, PracticeInit, PracticeRequests, PracticeView } from '../../protocol/practice'
import { practiceStrings } from '../../protocol/practiceStrings'
import { type Handlers, Rpc } from '../../protocol/rpc'
import { readConfig } from '../config'
import { DisposableStore } from '../disposables'
import { panelTypes } from '../ids'
import { t, translated } from '../l10n'
import { randomId, randomSeed } from '../random'
import type { Services } from '../services'
import { parseAnswer, parseIndex, parseOn, parsePageState, parseRef, parseSession, parseWhat } from './practiceMessages'
import { answerOf, firstOpen, questionView, type Round, reasonsToLookAgain, summaryView } from './practiceView'
import { pageHtml, webviewOptions } from './shell'

/** No answer takes longer than this; a question left open overnight does not count as hours of study. */
const maxElapsedMs = 30 * 60_000

/** At most one practice panel: a new round takes the place of the one shown, which can be resumed later. */
export class PracticePanels implements vscode.Disposable {
  private current: PracticePanel | undefined

  constructor(
    private readonly services: Services,
    private readonly journal: Journal
  ) {}

  /** Starts a round over `scope`; undefined when it has no questions. */
  async start(scope: Scope): Promise<boolean> {
    const session = await startSession(this.services, this.journal, scope)
    if (!session) return false
    this.show().open(session.id)
    return true
  }

  /** Shows the round that was left last; false when there is none. */
  resume(): boolean {
    const session = unfinishedSession(this.journal.state)
    if (session) this.show().open(session.id)
    return session !== undefined
  }

  /** Takes over the panel that VS Code kept over a reload. */
  restore(panel: vscode.WebviewPanel, state: unknown): void {
    this.adopt(panel)
    const kept = parsePageState(state)
    const session = (kept && this.journal.state.sessions.get(kept.sessionId)) ?? unfinishedSession(this.journal.state)
    this.current?.open(session?.id, session?.id === kept?.sessionId ? kept?.index : undefined)
  }

  dispose(): void {
    this.current?.dispose()
  }

  private show(): PracticePanel {
    if (this.current) this.current.reveal()
    else
      this.adopt(
        vscode.window.createWebviewPanel(panelTypes.practice, t('Practice'), vscode.ViewColumn.Active, {
          ...webviewOptions(this.services.context.extensionUri),
          enableFindWidget: true,
        })
      )
    return this.current as unknown as PracticePanel
  }

  private adopt(panel: vscode.WebviewPanel): void {
    this.current?.dispose()
    this.current = new PracticePanel(panel, this.services, this.journal)
    panel.onDidDispose(() => {
      this.current?.dispose()
      this.current = undefined
    })
  }
}

async function startSession({ library }: Services, journal: Journal, scope: Scope): Promise<{ readonly id: string } | undefined> {
  const exam = await library.exam(scope.examId)
  if (!exam) return undefined
  const seed = randomSeed()
  const questionIds = gatherRound(questionsInScope(exam, scope), journal.state, Math.max(1, readConfig('practice.questionsPerRound')), seededRng(seed))
  if (questionIds.length === 0) return undefined
  const id = randomId()
  await journal.append([{ kind: 'session-start', sessionId: id, scope, questionIds, seed, shuffleOptions: readConfig('practice.shuffleOptions') }])
  return { id }
}

class PracticePanel implements vscode.Disposable {
  private readonly store = new DisposableStore()
  private readonly rpc: Rpc<PracticeRequests, PracticeEvents>
  private sessionId: string | undefined
  /** Which question is shown; undefined for the summary. */
  private index: number | undefined
  /** When the question on show was first shown, on the monotonic clock. */
  private shown: { readonly questionId: string; readonly at: number } | undefined
  private isReady = false

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly services: Services,
    private readonly journal: Journal
  ) {
    this.rpc = new Rpc<PracticeRequests, PracticeEvents>(
      message => void panel.webview.postMessage(message),
      this.handlers(),
      error => services.log.error('Practice panel', error)
    )
    const { extensionUri } = services.context
    panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'icon-tab.svg')
    panel.webview.options = webviewOptions(extensionUri)
    this.store.add(panel.webview.onDidReceiveMessage(message => void this.rpc.receive(message)))
    this.store.add(services.onJournalChange(() => void this.push()))
    this.store.add(services.library.onDidChange(() => void this.push()))
    this.store.add({ dispose: () => this.rpc.dispose() })
    panel.webview.html = pageHtml(panel.webview, extensionUri, 'practice')
  }

  reveal(): void {
    this.panel.reveal()
  }

  /** Shows a round, at `index` or at its first open question. */
  open(sessionId: string | undefined, index?: number): void {
    this.sessionId = sessionId
    this.index = index
    this.shown = undefined
    void this.openAt(index)
  }

  dispose(): void {
    this.store.dispose()
  }

  private async openAt(index: number | undefined): Promise<void> {
    const round = await this.round()
    if (index === undefined && round && !round.session.ended) this.index = firstOpen(round)
    await this.push()
  }

  /** Sends the whole view to a page that is there to draw it; a hidden one asks anew when it comes back. */
  private async push(): Promise<void> {
    if (this.isReady && this.panel.visible) await this.rpc.request('changed', await this.view()).catch(() => {})
  }

  private handlers(): Handlers<PracticeRequests> {
    return {
      ready: async (): Promise<PracticeInit> => {
        const view = await this.view()
        this.isReady = true
        return { strings: translated(practiceStrings), view, singleKeys: readConfig('practice.singleKeyShortcuts') }
      },
      submit: params => this.submit(params),
      show: async params => {
        this.expectSession(params)
        this.index = parseIndex(params).index
        return this.view()
      },
      flag: async params => {
        const { sessionId, questionId } = parseRef(params)
        this.expectSession(params)
        return this.record({ kind: 'flag', sessionId, questionId, ...parseOn(params) })
      },
      bookmark: async params => this.record({ kind: 'bookmark', questionId: parseRef(params).questionId, ...parseOn(params) }),
      undo: async params => {
        this.expectSession(params)
        await undoLastAnswer(this.journal)
        return this.view()
      },
      finish: async params => {
        const { sessionId } = this.expectSession(params)
        this.index = undefined
        return this.record({ kind: 'session-end', sessionId })
      },
      again: async params => {
        this.expectSession(params)
        return this.again(parseWhat(params).what)
      },
    }
  }

  private async submit(params: unknown): Promise<PracticeView> {
    const { sessionId, questionId, revision } = parseRef(params)
    const { response, confidence } = parseAnswer(params)
    const round = await this.round()
    const question = round?.questions.get(questionId)
    // A late or repeated message about another question must not be recorded.
    if (!round || round.session.id !== sessionId || question?.revision !== revision || round.session.questionIds[this.index ?? -1] !== questionId) {
      throw new Error(t('This question is no longer the one asked.'))
    }
    if (answerOf(round, questionId)) return this.view()
    const authored = toAuthored(question, presentationOf(question, round.session), response)
    if (!authored) throw new Error(t('The answer is not complete.'))
    const elapsedMs = Math.min(maxElapsedMs, Math.max(0, Math.round(this.services.clock.monotonic() - (this.shown?.at ?? this.services.clock.monotonic()))))
    return this.record({ kind: 'answer', sessionId, questionId, revision, response: authored, correct: isCorrect(question, authored), confidence, elapsedMs })
  }

  private async again(what: 'missed' | 'same'): Promise<PracticeView> {
    const round = await this.round()
    if (round) {
      const missed = round.session.questionIds.filter(id => reasonsToLookAgain(round, id).length > 0)
      const scope: Scope = what === 'same' ? round.session.scope : { examId: round.session.scope.examId, questionIds: missed }
      const session = await startSession(this.services, this.journal, scope)
      if (session) {
        this.sessionId = session.id
        this.index = 0
      }
    }
    return this.view()
  }

  /** The next view is given only after the disk has the event, or has refused it and the view says so. */
  private async record(happening: Happening): Promise<PracticeView> {
    await this.journal.append([happening])
    return this.view()
  }

  private expectSession(params: unknown): { readonly sessionId: string } {
    const { sessionId } = parseSession(params)
    if (sessionId !== this.sessionId) throw new Error(t('This round is no longer the one shown.'))
    return { sessionId }
  }

  private async round(): Promise<Round | undefined> {
    const session = this.sessionId === undefined ? undefined : this.journal.state.sessions.get(this.sessionId)
    const exam = session && (await this.services.library.exam(session.scope.examId))
    return session && exam ? { session, exam: exam.exam, questions: await this.questionsOf(session) } : undefined
  }

  private async questionsOf(session: SessionRecord): Promise<ReadonlyMap<string, Question>> {
    const found = new Map<string, Question>()
    for (const id of session.questionIds) {
      const question = await this.services.library.question(id)
      if (question) found.set(id, question)
    }
    return found
  }

  private async view(): Promise<PracticeView> {
    const round = await this.round()
    if (!round) {
      this.panel.title = t('Practice')
      return {
        kind: 'error',
        title: t('This round cannot be shown'),
        message: t('Its exam is not among the packs any more, or nothing was started yet. Your answers are kept. Start a new round from the Exam Outline.'),
      }
    }
    this.panel.title = t('Practice: {0}', round.exam.code)
    const { state, unsaved } = this.journal
    if (this.index === undefined) return summaryView(round, state, unsaved, titleOf(round))
    const view = questionView(round, this.index, state, unsaved)
    if (!view) {
      return {
        kind: 'error',
        title: t('This question is gone'),
        message: t('Its pack no longer has it. Your earlier answers to it are kept. Start a new round from the Exam Outline.'),
      }
    }
    const questionId = round.session.questionIds[this.index] ?? ''
    if (this.shown?.questionId !== questionId) this.shown = { questionId, at: this.services.clock.monotonic() }
    return view
  }
}

/** Which part of the exam a round was about. */
function titleOf({ session, exam }: Round): string {
  const { domainId, taskId, questionIds } = session.scope
  const domain = exam.domains.find(item => item.id === domainId)
  const task = domain?.tasks.find(item => item.id === taskId)
  if (questionIds) return t('another look')
  if (task) return `${task.id} ${task.title}`
  return domain ? `${domain.id} ${domain.title}` : t('all domains')
}

/** Takes back the last answer that stands, of whichever round; gives the task it belongs to. */
export async function undoLastAnswer(journal: Journal): Promise<string | undefined> {
  const last = journal.state.lastAnswer
  if (!last) return undefined
  await journal.append([{ kind: 'undo', target: `${last.device}.${last.writer}.${last.seq}` }])
  return partsOfQuestionId(last.kind === 'answer' ? last.questionId : last.cardId).taskId
}
