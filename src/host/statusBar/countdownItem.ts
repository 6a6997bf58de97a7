// The one status-bar item: days to the exam, to its last day, or since it was retired.
import * as vscode from 'vscode'
import type { Exam } from '../../core/content/examSchema'
import { dateInWords } from '../../core/deadlines/calendar'
import { type CertificateStatus, type Countdown, certificatesOf, countdownOf } from '../../core/deadlines/countdown'
import { statusOn } from '../../core/deadlines/examStatus'
import { certificateSentence, countdownSentence, nearness, shortCountdown } from '../../core/deadlines/words'
import { onConfigChange, readConfig } from '../config'
import { DisposableStore } from '../disposables'
import { commandIds, statusBarId } from '../ids'
import { t } from '../l10n'
import { asLabel } from '../labels'
import { escaped } from '../markdown'
import type { Services } from '../services'
import type { RowCommand } from '../tree/actionTree'
import { studyNews } from '../tree/studyRows'

/** Sleep and changed clocks can stop or outrun a timer, so no wait is longer than this. */
const longestWaitMs = 15 * 60_000

export class CountdownItem implements vscode.Disposable {
  private readonly store = new DisposableStore()
  private item: vscode.StatusBarItem | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private drawn = ''
  /** Whether the journal is open already: what is due is shown then, but nothing is read for it at the start of a window. */
  private knowsLearner = false

  constructor(private readonly services: Services) {
    const update = () => void this.update()
    this.store.add(onConfigChange(update))
    this.store.add(services.library.onDidChange(update))
    this.store.add(services.onNewDay(update))
    this.store.add(
      services.onJournalChange(() => {
        this.knowsLearner = true
        update()
      })
    )
    this.store.add(
      vscode.window.onDidChangeWindowState(state => {
        if (state.focused) update()
      })
    )
    update()
  }

  dispose(): void {
    clearTimeout(this.timer)
    this.item?.dispose()
    this.store.dispose()
  }

  private async update(): Promise<void> {
    clearTimeout(this.timer)
    if (!readConfig('statusBar.enabled')) {
      this.item?.dispose()
      this.item = undefined
      this.drawn = ''
      return
    }
    this.timer = setTimeout(() => void this.update(), Math.min(longestWaitMs, msToMidnight()))
    const target = await this.services.target()
    const exams = (await this.services.library.exams()).map(pack => pack.exam)
    this.draw(target?.exam, certificatesOf(readConfig('certificates'), exams, this.services.clock.today()), await this.studyNews())
  }

  /** What the Study view has to tell. */
  private async studyNews(): Promise<readonly StudyLine[]> {
    const rows = this.knowsLearner ? await studyNews(this.services) : []
    // A link in a hover can name a command, not a row of the outline.
    return rows.map(({ label, description, command, argument }) => ({ label, description, command: argument === undefined ? command : undefined }))
  }

  private draw(exam: Exam | undefined, certificates: readonly CertificateStatus[], study: readonly StudyLine[]): void {
    const today = this.services.clock.today()
    const language = readConfig('examLanguage')
    const countdown = exam && countdownOf({ exam, language, examDate: readConfig('examDate'), today })
    // Only a change is drawn; everything shown follows from these.
    const shown = JSON.stringify([exam?.id, today, language, countdown, study, certificates.map(({ exam: { id }, expires }) => [id, expires])])
    if (shown === this.drawn) return
    this.drawn = shown
    this.item ??= vscode.window.createStatusBarItem(statusBarId, vscode.StatusBarAlignment.Right, 100)
    const { item } = this
    item.name = t('Exam Countdown')
    item.command = commandIds.countdownMenu
    if (!exam || !countdown) {
      item.text = `$(mortar-board) ${t('Select an exam')}`
      item.tooltip = t('The target exam "{0}" is not among the packs. Select another one.', readConfig('targetExam'))
      item.accessibilityInformation = { label: t('Exam Prep: select an exam') }
    } else {
      item.text = `$(mortar-board) ${asLabel(
        shortCountdown(
          t,
          exam.code,
          countdown,
          certificates.find(held => held.exam.id === exam.id)
        )
      )}`
      item.tooltip = tooltip({ exam, countdown, certificates, language, today, study })
      item.accessibilityInformation = { label: countdownSentence(t, exam, countdown) }
    }
    const near = countdown ? nearness(countdown) : 'wrong'
    item.backgroundColor = near === 'calm' ? undefined : new vscode.ThemeColor('statusBarItem.warningBackground')
    item.show()
  }
}

/** Milliseconds to the next day of the local calendar, a moment after it began. */
function msToMidnight(): number {
  const now = new Date()
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() - now.getTime() + 500
}

interface Hover {
  readonly exam: Exam
  readonly countdown: Countdown
  readonly certificates: readonly CertificateStatus[]
  readonly language: string
  readonly today: string
  readonly study: readonly StudyLine[]
}

interface StudyLine {
  readonly label: string
  readonly description: string | undefined
  readonly command: RowCommand | undefined
}

/** Dates with their sources, and the day's work. Pack texts go in as text: they can neither format nor link. */
function tooltip({ exam, countdown, certificates, language, today, study }: Hover): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString('', true)
  // Only these commands, and only from our own words.
  const links: readonly (readonly [string, RowCommand])[] = [
    [t('Start Practice'), commandIds.practiceStart],
    [t('Show Progress'), commandIds.progressOpen],
    [t('Set Exam Date'), commandIds.examSetDate],
    [t('Select Target Exam'), commandIds.examSelect],
    [t('Show Exam Facts'), commandIds.factsOpen],
  ]
  markdown.isTrusted = { enabledCommands: [...links.map(([, command]) => command), ...study.flatMap(({ command }) => command ?? [])] }
  markdown.appendMarkdown(`**${escaped(countdownSentence(t, exam, countdown))}**\n\n`)
  const { entry, opens, ends } = statusOn(exam, language, today)
  for (const dated of new Set([opens, ends, entry])) {
    if (!dated) continue
    const source = exam.sources.find(item => item.id === dated.source)
    const when = `${stateInWords(dated.state)} ${dateInWords(dated.from)}${dated.expected ? ` (${t('expected, not confirmed')})` : ''}`
    // Addresses of packs hold no `<`, `>` or spaces (see httpsUrl), so nothing can break out of the brackets.
    const link = source ? `[${escaped(source.title)}](<${source.url}>), ` : ''
    markdown.appendMarkdown(`${escaped(when)}  \n${link}${escaped(t('checked {0}', dateInWords(dated.checkedOn)))}\n\n`)
  }
  for (const certificate of certificates) markdown.appendMarkdown(`${escaped(certificateSentence(t, certificate))}.\n\n`)
  const linked = (words: string, command: RowCommand) => `[${words}](command:${command})`
  const lines = study.map(({ label, description = '', command }) =>
    `${command ? linked(escaped(label), command) : escaped(label)} ${escaped(description)}`.trim()
  )
  if (lines.length > 0) markdown.appendMarkdown(`---\n\n${lines.join('  \n')}\n\n`)
  markdown.appendMarkdown(`---\n\n${links.map(([words, command]) => linked(words, command)).join(' &nbsp; ')}`)
  return markdown
}

function stateInWords(state: string): string {
  switch (state) {
    case 'available':
      return t('Standard exam from')
    case 'beta':
      return t('Beta from')
    case 'retired':
      return t('Last exam day')
    case 'retiring':
      return t('End announced')
    default:
      return t('Announced')
  }
}
