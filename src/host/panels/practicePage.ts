// One practice page: takes what it asks for, records it in the journal, and answers with the next view.
import * as vscode from 'vscode'
import { type CatalogExam, itemsOf } from '../../core/content/catalog'
import type { Happening, Scope } from '../../core/journal/event'
import type { Journal } from '../../core/journal/journal'
import { scheduleOf } from '../../core/schedule/schedule'
import { studyTimeOf } from '../../core/schedule/studyDay'
import { isCorrect } from '../../core/session/grade'
import { presentationOf, toAuthored } from '../../core/session/present'
import { todayOf } from '../../core/session/today'
import type { PracticeEvents, PracticeInit, PracticeRequests, PracticeView } from '../../protocol/practice'
import type { Handlers, Rpc } from '../../protocol/rpc'
import { readConfig } from '../config'
import { DisposableStore } from '../disposables'
import { pageTranslations, t } from '../l10n'
import { reportProblem } from '../practice/reportProblem'
import { startSession, todayInput } from '../practice/session'
import { type Undone, undoLastAnswer } from '../practice/undo'
import { explainNothing } from '../practice/whyNothingDue'
import { scheduleInput } from '../schedule'
import type { Services } from '../services'
import { type LoadedRound, loadRound } from './loadRound'
import { scheduledBy } from './nextReview'
import { parseAnswer, parseIndex, parseItem, parseOn, parseRating, parseRef, parseSession, parseText, parseWhat } from './practiceMessages'
import { itemView } from './practiceView'
import { firstOpen, type Learner, outcomeOf, type Round } from './round'
import { roundTitle } from './roundTitle'
import { connectPage } from './shell'
import type { Page } from './singlePanel'
import { reasonsToLookAgain, summaryView } from './summaryView'

/** No answer takes longer than this; a question left open overnight does not count as hours of study. */
const maxElapsedMs = 30 * 60_000

export class PracticePage implements Page {
  private readonly store = new DisposableStore()
  private readonly rpc: Rpc<PracticeRequests, PracticeEvents>
  private sessionId: string | undefined
  /** Which item is shown; undefined for the summary. */
  private index: number | undefined
  /** When the item on show was first shown, on the monotonic clock. */
  private shown: { readonly itemId: string; readonly at: number } | undefined
  /** The concept card that shows its back. */
  private turned: string | undefined
  private isReady = false

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly services: Services,
    private readonly journal: Journal
  ) {
    this.rpc = connectPage<PracticeRequests, PracticeEvents>({ name: 'practice', panel, services, store: this.store }, this.handlers())
    this.store.add(services.onJournalChange(() => void this.push()))
    this.store.add(services.library.onDidChange(() => void this.push()))
  }

  reveal(): void {
    this.panel.reveal()
  }

  /** Shows a round, at `index` or at its first open item. */
  open(sessionId: string | undefined, index?: number): void {
    this.sessionId = sessionId
    this.goTo(index)
    void this.openAt(index)
  }

  /** Goes to what was taken back, if it belongs to the round on show. */
  async showUndone(undone: Undone): Promise<void> {
    if (this.goToUndone(undone)) await this.push()
  }

  dispose(): void {
    this.store.dispose()
  }

  private goTo(index: number | undefined): void {
    this.index = index
    this.shown = undefined
    this.turned = undefined
  }

  private goToUndone({ sessionId, itemId }: Undone): boolean {
    const index = sessionId === this.sessionId ? this.journal.state.sessions.get(sessionId)?.questionIds.indexOf(itemId) : undefined
    if (index === undefined || index < 0) return false
    this.goTo(index)
    return true
  }

  private async openAt(index: number | undefined): Promise<void> {
    const round = await this.round()
    if (index === undefined && round && !round.session.ended) this.index = firstOpen(round, this.journal.state)
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
        const settings = { singleKeys: readConfig('practice.singleKeyShortcuts'), askConfidence: readConfig('practice.askConfidence') }
        return { translations: pageTranslations(), view, ...settings }
      },
      submit: params => this.submit(params),
      reveal: async params => {
        this.turned = this.expectItem(params).questionId
        return this.view()
      },
      rate: params => this.rate(params),
      show: async params => {
        this.expectSession(params)
        this.goTo(parseIndex(params).index)
        return this.view()
      },
      flag: async params => this.record({ kind: 'flag', ...this.expectItem(params), ...parseOn(params) }),
      bookmark: async params => this.record({ kind: 'bookmark', questionId: this.expectItem(params).questionId, ...parseOn(params) }),
      suspend: async params => this.record({ kind: 'suspend', questionId: this.expectItem(params).questionId, ...parseOn(params) }),
      note: async params => this.record({ kind: 'note', questionId: this.expectItem(params).questionId, ...parseText(params) }),
      report: async params => {
        await reportProblem(this.services, this.expectItem(params).questionId)
        return this.view()
      },
      undo: async params => {
        this.expectSession(params)
        const undone = await undoLastAnswer(this.journal)
        // What happens elsewhere must not happen unseen.
        if (undone && !this.goToUndone(undone))
          void vscode.window.showInformationMessage(t('Your last answer, in task {0}, was taken back. You gave it in another round.', undone.taskId))
        return this.view()
      },
      finish: async params => {
        const { sessionId } = this.expectSession(params)
        this.goTo(undefined)
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
    const round = await this.roundAsking(sessionId, questionId)
    const question = round.questions.get(questionId)
    if (question?.revision !== revision) throw notAsked()
    if (outcomeOf(round, questionId)) return this.view()
    const authored = toAuthored(question, presentationOf(question, round.session), response)
    if (!authored) throw new Error(t('The answer is not complete.'))
    const verdict = { response: authored, correct: isCorrect(question, authored), confidence }
    return this.record({ kind: 'answer', sessionId, questionId, revision, ...verdict, ...this.effort(round) })
  }

  /** A rated card asks for nothing more, so the round goes on at once. */
  private async rate(params: unknown): Promise<PracticeView> {
    const { sessionId, questionId: cardId } = parseItem(params)
    const { rating } = parseRating(params)
    const round = await this.roundAsking(sessionId, cardId)
    if (!round.cards.has(cardId) || this.turned !== cardId) throw notAsked()
    if (outcomeOf(round, cardId)) return this.view()
    const review: Happening = { kind: 'card-review', sessionId, cardId, rating, ...this.effort(round) }
    const next = (this.index ?? 0) + 1
    const isOver = next >= round.session.questionIds.length
    // First, so that a view asked for by the change of the journal is already that of what comes next.
    this.goTo(isOver ? undefined : next)
    await this.journal.append(isOver ? [review, { kind: 'session-end', sessionId }] : [review])
    return this.view()
  }

  /** The round, if it is at this item: a late or repeated message about another one must not be recorded. */
  private async roundAsking(sessionId: string, itemId: string): Promise<Round> {
    const round = await this.round()
    if (!round || round.session.id !== sessionId || round.session.questionIds[this.index ?? -1] !== itemId) throw notAsked()
    return round
  }

  /** How long the item on show took, and whether that moves its dates. */
  private effort({ session }: Round): { readonly elapsedMs: number; readonly cram?: true } {
    const now = this.services.clock.monotonic()
    const elapsedMs = Math.min(maxElapsedMs, Math.max(0, Math.round(now - (this.shown?.at ?? now))))
    return session.mode === 'cram' ? { elapsedMs, cram: true } : { elapsedMs }
  }

  /** `same` repeats the round over its scope; a crammed one stays one, whatever is looked at again. */
  private async again(what: 'missed' | 'same'): Promise<PracticeView> {
    const round = await this.round()
    if (!round) return this.view()
    const { mode, scope, questionIds } = round.session
    const missed: Scope = { examId: scope.examId, questionIds: questionIds.filter(id => reasonsToLookAgain(round, id).length > 0) }
    const next = what === 'same' ? { scope, mode } : { scope: missed, mode: mode === 'cram' ? mode : ('custom' as const) }
    const sessionId = await startSession(this.services, this.journal, next.scope, next.mode)
    if (sessionId === undefined) void explainNothing(this.services, next.mode, next.scope)
    else {
      this.sessionId = sessionId
      this.goTo(0)
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

  /** An item of the round on show: nothing else can be flagged, suspended or noted from here. */
  private expectItem(params: unknown): { readonly sessionId: string; readonly questionId: string } {
    const item = parseItem(params)
    this.expectSession(params)
    if (!this.journal.state.sessions.get(item.sessionId)?.questionIds.includes(item.questionId)) throw notAsked()
    return item
  }

  private round(): Promise<LoadedRound | undefined> {
    return loadRound(this.services.library, this.journal.state, this.sessionId)
  }

  private learner(pack: CatalogExam): Learner {
    const { clock } = this.services
    const { state, unsaved } = this.journal
    const input = scheduleInput(this.services, state, pack.exam.id)
    return { ...input, unsaved, at: studyTimeOf(clock.now(), clock.offsetMinutes()), scheduled: scheduledBy(() => scheduleOf(itemsOf(pack), input)) }
  }

  private async view(): Promise<PracticeView> {
    const asked = this.sessionId
    const round = await this.round()
    // Another round was opened meanwhile; what belongs to the one before must not come after it.
    if (asked !== this.sessionId) return this.view()
    if (!round) {
      this.panel.title = t('Practice')
      return {
        kind: 'error',
        title: t('This round cannot be shown'),
        message: t('Its exam is not among the packs any more, or nothing was started yet. Your answers are kept. Start a new round from the Exam Outline.'),
      }
    }
    const { session, pack } = round
    this.panel.title = t('Practice: {0}', pack.exam.code)
    const learner = this.learner(pack)
    if (this.index === undefined) {
      const today = session.mode === 'due' ? todayOf(pack, session.scope, todayInput(this.services, learner.state, pack)) : undefined
      return summaryView(round, learner, roundTitle(t, round), today ? { due: today.due.length, fresh: today.newLeft } : null)
    }
    const view = itemView(round, this.index, learner, this.turned)
    if (!view) {
      return {
        kind: 'error',
        title: t('This question is gone'),
        message: t('Its pack no longer has it. Your earlier answers to it are kept. Start a new round from the Exam Outline.'),
      }
    }
    const itemId = session.questionIds[this.index] ?? ''
    if (this.shown?.itemId !== itemId) this.shown = { itemId, at: this.services.clock.monotonic() }
    return view
  }
}

const notAsked = () => new Error(t('This question is no longer the one asked.'))
