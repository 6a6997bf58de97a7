// A learner's history with one exam -> what the progress panel shows. Pure: no vscode.
import { type CatalogExam, itemsOf } from '../../core/content/catalog'
import type { Exam } from '../../core/content/examSchema'
import type { Day } from '../../core/deadlines/calendar'
import { countdownOf } from '../../core/deadlines/countdown'
import { countdownSentence, type Translate } from '../../core/deadlines/words'
import type { Scope } from '../../core/journal/event'
import type { LearnerState } from '../../core/journal/fold'
import { attemptsAt } from '../../core/mock/attempts'
import { mockResult } from '../../core/mock/result'
import { assumedCut, percentOf, standingOfScore } from '../../core/mock/score'
import { accuracyByWeek } from '../../core/progress/accuracy'
import type { StudyHistory } from '../../core/progress/history'
import { type ExamMastery, type Mastery, masteryOf } from '../../core/progress/mastery'
import { recallWithReviews } from '../../core/progress/recallAhead'
import { type StudyCalendar, studyCalendarOf } from '../../core/progress/studyCalendar'
import { timeSpentOf } from '../../core/progress/timeSpent'
import { daysPerWeek } from '../../core/progress/weeks'
import { enoughAnswers, type Readiness } from '../../core/readiness/readiness'
import { taskEvidence, weakTasks } from '../../core/readiness/weakness'
import { targetRate } from '../../core/readiness/whatIf'
import { dueOf, forecastOf, meanRecallOn, type ScheduledItem, type ScheduleInput, scheduleOf } from '../../core/schedule/schedule'
import type { StudyDay } from '../../core/schedule/studyDay'
import type { AttemptRow, CalendarWeek, MasteryRow, PartShare, ProgressView, ReadinessView } from '../../protocol/progress'
import { dayInWords, dayLabel, monthName, shortDate, weekdayNames } from './dayLabels'

/** How far the forecast looks ahead and the chart of study time back, in days. */
const daysShown = 14

export interface ProgressInput extends ScheduleInput {
  readonly pack: CatalogExam
  readonly packs: readonly CatalogExam[]
  /** Of this exam and state, as is the history. Both take time, so that they are not worked out here. */
  readonly readiness: Readiness
  readonly history: StudyHistory
  /** What the user set for this exam; the date is '' for none. */
  readonly language: string
  readonly examDate: string
  /** Today on the calendar, by which the countdown counts; `today` is the study day. */
  readonly date: Day
  readonly t: Translate
}

export function progressView(input: ProgressInput): ProgressView {
  const { pack, packs, state, today, history, t } = input
  const { exam } = pack
  const scheduled = scheduleOf(itemsOf(pack), input)
  const mastery = masteryOf({ pack, state, scheduled, today })
  const calendar = studyCalendarOf(history.days, today)
  return {
    examId: exam.id,
    code: exam.code,
    name: exam.name,
    when: countdownSentence(t, exam, countdownOf({ exam, language: input.language, examDate: input.examDate, today: input.date })),
    due: dueCounts(pack, scheduled, today),
    readiness: readinessView(exam, input.readiness, mastery, t),
    recall: recallOf(input, scheduled),
    weakest: weakestOf(pack, state),
    mastery: masteryRows(exam, mastery, t),
    forecast: forecast(scheduled, history, today, t),
    calendar: calendarView(calendar, t),
    accuracy: accuracyByWeek(history.days, today).map(({ monday, all, first }) => ({ from: shortDate(monday), all, first })),
    calibration: history.calibration,
    time: studyTime(history, calendar, today, t),
    attempts: attemptRows(state, exam),
    exams: examChoices(pack, packs).map(other => ({ id: other.exam.id, code: other.exam.code })),
  }
}

/** The exams in the order of `exams`: the one shown, then the others. */
export const examChoices = (pack: CatalogExam, packs: readonly CatalogExam[]): readonly CatalogExam[] => [
  pack,
  ...packs.filter(other => other.exam.id !== pack.exam.id),
]

/** What can be practised from the rows of `mastery`, in their order. */
export const masteryScopes = ({ id: examId, domains }: Exam): readonly Scope[] => [
  ...domains.flatMap(({ id: domainId, tasks }) => [{ examId, domainId }, ...tasks.map(task => ({ examId, domainId, taskId: task.id }))]),
  { examId },
]

/** The attempts in the order of `attempts`. */
export const submittedAttempts = (state: LearnerState, examId: string) =>
  attemptsAt(state, examId)
    .map((mock, index) => ({ mock, number: index + 1 }))
    .filter(({ mock }) => mock.submitted)
    .reverse()

function dueCounts({ exam, cards }: CatalogExam, scheduled: readonly ScheduledItem[], today: StudyDay): ProgressView['due'] {
  const cardIds = new Set(exam.domains.flatMap(({ tasks }) => tasks.flatMap(task => cards?.[task.id] ?? [])))
  const due = dueOf(scheduled, today)
  const dueCards = due.filter(({ id }) => cardIds.has(id)).length
  return { questions: due.length - dueCards, cards: dueCards }
}

const labelOf = ({ id, title }: { readonly id: string; readonly title: string }): string => `${id} ${title}`

function partOf(exam: Exam, domainId: string, taskId?: string): PartShare {
  const row = masteryScopes(exam).findIndex(scope => scope.domainId === domainId && scope.taskId === taskId)
  const domain = exam.domains.find(({ id }) => id === domainId)
  const part = taskId === undefined ? domain : domain?.tasks.find(({ id }) => id === taskId)
  return { row, label: part ? labelOf(part) : '' }
}

function readinessView(exam: Exam, readiness: Readiness, mastery: ExamMastery, t: Translate): ReadinessView {
  if (readiness.kind === 'not-enough') {
    const { answers, missing } = readiness
    return {
      kind: 'not-enough',
      answers,
      needed: enoughAnswers.overall,
      neededPerDomain: enoughAnswers.perDomain,
      missing,
      domains: mastery.domains.map(({ domainId, first, total }) => ({
        ...partOf(exam, domainId),
        answers: first.total,
        missing: Math.max(0, enoughAnswers.perDomain - first.total),
        canPractise: total > 0,
      })),
    }
  }
  const { chance, band, answers, right } = readiness
  return {
    kind: 'estimate',
    ...{ chance, band, answers, right },
    cut: assumedCut,
    cutNote:
      exam.vendor === 'Amazon Web Services'
        ? t('AWS publishes neither the cut in right answers nor how they become a scaled score.')
        : t('The real cut is not known.'),
    whatIf: readiness.whatIf.map(({ domainId, rate, reached, ...rest }) => ({
      ...partOf(exam, domainId),
      // Below the target is below it as shown, too.
      rate: reached ? Math.round(100 * rate) : Math.min(Math.round(100 * rate), 100 * targetRate - 1),
      reached,
      chance: rest.chance,
      gain: rest.gain,
    })),
    target: Math.round(100 * targetRate),
  }
}

const percent = (share: number | undefined): number | null => (share === undefined ? null : Math.round(100 * share))

function recallOf({ today, examDay }: ScheduleInput, scheduled: readonly ScheduledItem[]): ProgressView['recall'] {
  const share = percent(examDay === undefined ? meanRecallOn(scheduled, today) : recallWithReviews(scheduled, today, examDay))
  return share === null ? null : { on: examDay === undefined ? 'today' : 'exam-day', percent: share }
}

function weakestOf(pack: CatalogExam, state: LearnerState): ProgressView['weakest'] {
  const [weakest] = weakTasks(taskEvidence(pack, state))
  if (!weakest) return null
  const { domainId, taskId, right, answers } = weakest
  return { ...partOf(pack.exam, domainId, taskId), firstRight: percentOf({ right, total: answers }) }
}

function masteryRows(exam: Exam, mastery: ExamMastery, t: Translate): readonly MasteryRow[] {
  const row = (kind: MasteryRow['kind'], label: string, weight: number | null, { seen, total, first, recall, due }: Mastery): MasteryRow => ({
    ...{ kind, label, weight, seen, total },
    firstRight: first.total === 0 ? null : percentOf(first),
    recall: percent(recall),
    due,
  })
  return [
    ...exam.domains.flatMap((domain, d) => {
      const ofDomain = mastery.domains[d]
      if (!ofDomain) return []
      const tasks = domain.tasks.flatMap((task, i) => {
        const ofTask = ofDomain.tasks[i]
        return ofTask ? [row('task', labelOf(task), null, ofTask)] : []
      })
      return [row('domain', labelOf(domain), domain.weight, ofDomain), ...tasks]
    }),
    row('all', t('All'), 100, mastery),
  ]
}

function forecast(scheduled: readonly ScheduledItem[], { medianMs }: StudyHistory, today: StudyDay, t: Translate): ProgressView['forecast'] {
  return {
    from: dayLabel(today, t).words,
    days: forecastOf(scheduled, today, daysShown).map((count, i) => ({ ...dayLabel(today + i, t), count })),
    // A time to the second would promise too much.
    secondsEach: medianMs === undefined ? null : Math.max(5, Math.round(medianMs / 5_000) * 5),
  }
}

const minutesOf = (ms: number): number => Math.round(ms / 60_000)

function calendarView({ days, studied, streak }: StudyCalendar, t: Translate): ProgressView['calendar'] {
  const weeks: CalendarWeek[] = []
  let monthBefore = ''
  for (let i = 0; i < days.length; i += daysPerWeek) {
    const week = days.slice(i, i + daysPerWeek)
    const monday = week[0]?.day ?? 0
    const month = monthName(monday)
    weeks.push({
      from: shortDate(monday),
      month: month === monthBefore ? '' : month,
      days: week.map(({ day, answers, elapsedMs }) => ({ words: dayLabel(day, t).words, answers, minutes: minutesOf(elapsedMs) })),
    })
    monthBefore = month
  }
  return { weeks, weekdays: weekdayNames(t), days: days.length, studied, streak }
}

function studyTime(history: StudyHistory, { days }: StudyCalendar, today: StudyDay, t: Translate): ProgressView['time'] {
  const { total, thisWeek, perStudyDay } = timeSpentOf(history.days, today)
  return {
    total: minutesOf(total),
    thisWeek: minutesOf(thisWeek),
    perStudyDay: minutesOf(perStudyDay),
    days: days.slice(-daysShown).map(({ day, elapsedMs }) => ({ ...dayLabel(day, t), minutes: minutesOf(elapsedMs) })),
  }
}

const attemptRows = (state: LearnerState, exam: Exam): readonly AttemptRow[] =>
  submittedAttempts(state, exam.id).map(({ mock, number }) => {
    const { score } = mockResult(mock, exam)
    return {
      number,
      takenOn: dayInWords(mock.startedAt, mock.offsetMinutes),
      questions: mock.questionIds.length,
      percent: percentOf(score),
      score,
      standing: standingOfScore(score.right, score.total),
      cut: assumedCut,
      extended: mock.extended,
    }
  })
