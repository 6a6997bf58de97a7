// A study plan -> what the plan panel shows. Pure: no vscode.
import type { CatalogExam } from '../../core/content/catalog'
import type { Exam } from '../../core/content/examSchema'
import { type Day, dateInWords, isDay } from '../../core/deadlines/calendar'
import { countdownOf } from '../../core/deadlines/countdown'
import { statusOn } from '../../core/deadlines/examStatus'
import { countdownSentence, statusSentence, type Translate } from '../../core/deadlines/words'
import { currentVersion } from '../../core/facts/currentVersion'
import type { PlanChoices, PlanLevel } from '../../core/journal/event'
import { planLevels } from '../../core/journal/event'
import { minutesDone } from '../../core/plan/done'
import { adviceFor, minutesMoved, type PlanInput, type StudyPlan, suggestedHours } from '../../core/plan/makePlan'
import { minutesOfDay, minutesOfWeek, type PlanBlock, type PlanDay, type PlanWeek } from '../../core/plan/plan'
import { blockName, hoursInWords, phaseName, timeInWords, titleOf } from '../../core/plan/words'
import { dateOf, daysPerWeek, mondayOf } from '../../core/progress/weeks'
import { type StudyDay, studyDayOfDate } from '../../core/schedule/studyDay'
import type { Bar, BlockRow, DayRow, DomainHours, Notice, PlanForm, PlanView, WeekRow } from '../../protocol/plan'
import { dayLabel, shortDate, weekdayNames } from './dayLabels'
import { provenanceOf } from './facts/provenance'
import { canBeTaken, emphasisIn, type PlanBasis, planInput, planOf } from './planBasis'
import { sameForm } from './planForm'

export interface PlanViewInput extends PlanBasis {
  readonly packs: readonly CatalogExam[]
  /** Today on the calendar, by which countdowns count. */
  readonly date: Day
  readonly isTarget: boolean
  /** The plan that is kept, and the form that it makes with the settings. */
  readonly stored: PlanChoices | undefined
  readonly storedForm: PlanForm
  /** Reviews that fall on each day from today. */
  readonly due: readonly number[]
  readonly t: Translate
}

/** The exams in the order of `exams`: the one shown, then the others. */
export const planExams = (pack: CatalogExam, packs: readonly CatalogExam[]): readonly CatalogExam[] => [
  pack,
  ...packs.filter(other => other.exam.id !== pack.exam.id),
]

export function planView(input: PlanViewInput): PlanView {
  const { pack, packs, planning, form, stored, t } = input
  const { exam } = pack
  const basis = planInput(input)
  const plan = planOf(input)
  const exams = planExams(pack, packs)
  const isSaved = stored !== undefined && input.isTarget && sameForm(form, input.storedForm)
  const moved = isSaved && plan.verdict !== 'impossible' ? minutesMoved(basis, stored.start) : 0
  return {
    examId: exam.id,
    exams: exams.map(other => ({ id: other.exam.id, code: other.exam.code })),
    form,
    isSaved,
    hasPlan: stored !== undefined,
    summary: summary(input, basis, plan),
    status: statusSentence(t, statusOn(exam, input.language, input.date)),
    targetNote: input.isTarget ? '' : t('Saving the plan makes {0} your target exam.', exam.code),
    notices: notices(input, basis, plan),
    advice: advice(input, basis, plan),
    instead: canBeTaken(input) ? [] : instead(input, exams),
    levels: planLevels.map(id => ({ id, words: levelName(t, id) })),
    suggested: suggested(input, basis, plan),
    weekdays: weekdayNames(t),
    weekChoices: weekChoices(input, plan),
    weightsNote: `${exam.domains.map(({ weight }) => weight).join(', ')} %`,
    weakNote: weakNote(input),
    tasks: exam.domains.flatMap(({ tasks }) => tasks),
    domains: domainHours(input, basis, plan),
    total: hoursInWords(t, plan.plannedMinutes),
    weeks: weekRows(input, basis, plan),
    days: dayRows(input, plan),
    moved: moved > 0 ? t('Re-laid on {0}: {1} moved to later weeks.', dateInWords(input.today), hoursInWords(t, moved)) : '',
    share: {
      words: t(
        'about {0} % content by weight, {1} % diagnosis, mocks and final pass',
        planning.phases.cover + planning.phases.practise,
        planning.phases.diagnose + planning.phases.mocks
      ),
      provenance: provenanceOf(planning.phases.evidence),
    },
    gate: {
      words: t('{0} unseen mock exams in a row at {1} % or more, no domain under {2} %.', planning.gate.mocks, planning.gate.overall, planning.gate.domain),
      provenance: provenanceOf(planning.gate.evidence),
    },
    techniques: planning.techniques.map(({ words, evidence }) => ({ words, provenance: provenanceOf(evidence) })),
  }
}

const studied = ({ weeks }: StudyPlan): readonly PlanWeek[] => weeks.filter(({ days }) => days.length > 0)
const withWeekday = (t: Translate, day: Day): string =>
  `${dayLabel(studyDayOfDate(day), t).weekday === '' ? '' : dayLabel(studyDayOfDate(day), t).words} ${day.slice(0, 4)}`

export function summary({ pack, t }: Pick<PlanViewInput, 'pack' | 't'>, { examDay }: PlanInput, plan: StudyPlan): string {
  const { code } = pack.exam
  if (plan.verdict === 'impossible') return t('{0}: no plan fits', code)
  const weeks = studied(plan).length
  const words = [weeks === 1 ? t('1 study week') : t('{0} study weeks', weeks), t('{0} hours', Math.round(plan.plannedMinutes / 6) / 10)].join(', ')
  if (examDay !== undefined) return t('{0} on {1}: {2}', code, withWeekday(t, examDay), words)
  const last = plan.weeks.at(-1)?.days.at(-1)
  return last ? t('{0} without a date: {1}, up to {2}', code, words, dateInWords(last.day)) : t('{0}: {1}', code, words)
}

function notices(input: PlanViewInput, { examDay, hoursPerWeek }: PlanInput, plan: StudyPlan): readonly Notice[] {
  const { pack, language, form, date, t } = input
  const { exam } = pack
  const list: Notice[] = []
  const today = countdownOf({ exam, language, examDate: '', today: date })
  const chosen = form.examDate === '' ? undefined : countdownOf({ exam, language, examDate: form.examDate, today: date })
  if (today.kind === 'retired') list.push({ kind: 'warn', text: countdownSentence(t, exam, today) })
  else if (chosen && chosen.kind !== 'exam-day') list.push({ kind: 'warn', text: countdownSentence(t, exam, chosen) })
  if (!canBeTaken(input)) list.push({ kind: 'info', text: t('This is a plan for learning the content of {0}, without an exam.', exam.code) })
  else if (isDay(form.examDate) && examDay === undefined)
    list.push({ kind: 'info', text: t('The plan is made without a date: it takes as long as the hours need.') })
  // A little less is no news.
  if (plan.verdict !== 'impossible' && plan.hoursPerWeek < 0.9 * hoursPerWeek)
    list.push({ kind: 'info', text: t('There is more time than is suggested: the plan takes {0} of your {1} hours a week.', plan.hoursPerWeek, hoursPerWeek) })
  return list
}

function advice({ form, pack, packs, planning, routes, language, date, t }: PlanViewInput, basis: PlanInput, plan: StudyPlan): readonly string[] {
  const list: string[] = []
  const { suggested: range } = plan
  if (plan.verdict !== 'enough') {
    list.push(
      plan.verdict === 'short'
        ? t('There is not enough time for the suggested {0} hours. The plan covers every task, each in less.', range.low)
        : t('There is not enough time for every task.')
    )
    const { hoursPerWeek, examDay, withoutWeeksOff } = adviceFor(basis)
    const ways = [
      ...(hoursPerWeek === undefined ? [] : [t('{0} hours a week', hoursPerWeek)]),
      ...(examDay === undefined ? [] : [t('an exam on {0} or later', dateInWords(examDay))]),
      ...(withoutWeeksOff ? [t('study in the weeks off')] : []),
    ]
    if (ways.length > 0) list.push(t('It would be enough with {0}.', ways.join(` ${t('or')} `)))
  }
  const first = routes.certifications.find(({ id }) => id === planning.beginWith)
  if (form.level === 'new-to-both' && first && !first.exams.includes(pack.exam.id)) {
    const version = currentVersion(
      first.exams.flatMap(id => packs.find(({ exam }) => exam.id === id)?.exam ?? []),
      language,
      date
    )
    if (version && version.status.state !== 'retired') {
      const { low, high } = suggestedHours(planning, version.exam, first.id, form.level)
      list.push(t('New to both: {0} first, in {1}–{2} hours, gives the ground for it.', version.exam.code, low, high))
    }
  }
  return list
}

/** What takes the place of an exam that cannot be taken: by our own mapping, else the current version of its certification. */
function instead({ pack, packs, planning, routes, language, date }: PlanViewInput, exams: readonly CatalogExam[]): PlanView['instead'] {
  const own = routes.certifications.filter(({ exams: versions }) => versions.includes(pack.exam.id)).map(({ id }) => id)
  const ids = planning.successors.find(({ exam }) => exam === pack.exam.id)?.certifications ?? own
  return ids.flatMap(id => {
    const versions = routes.certifications.find(item => item.id === id)?.exams ?? []
    const version = currentVersion(
      versions.flatMap(exam => packs.find(other => other.exam.id === exam)?.exam ?? []),
      language,
      date
    )
    if (!version || version.status.state === 'retired' || version.exam.id === pack.exam.id) return []
    return [{ index: exams.findIndex(({ exam }) => exam.id === version.exam.id), code: version.exam.code }]
  })
}

function levelName(t: Translate, level: PlanLevel): string {
  switch (level) {
    case 'strong-in-both':
      return t('Strong in ML and in AWS')
    case 'ml-new-to-aws':
      return t('Strong in ML, new to SageMaker')
    case 'aws-new-to-ml':
      return t('Strong in AWS, new to ML')
    case 'new-to-both':
      return t('New to both')
  }
}

function suggested({ planning, t }: PlanViewInput, { certification, exam }: PlanInput, plan: StudyPlan): PlanView['suggested'] {
  const { suggested: range, plannedMinutes, doneMinutes, verdict } = plan
  const planned = Math.round(plannedMinutes / 6) / 10
  const rows = planning.hours
  const row = rows.find(item => item.certification === certification) ?? rows.find(({ levels }) => levels.includes(exam.level)) ?? rows[0]
  return {
    words: [
      t('Suggested: {0}–{1} hours.', range.low, range.high),
      doneMinutes >= planning.blockMinutes ? t('You plan {0}, {1} are done.', planned, Math.round(doneMinutes / 6) / 10) : t('You plan {0}.', planned),
    ].join(' '),
    isEnough: verdict === 'enough',
    verdict: verdict === 'enough' ? t('Enough') : t('Not enough'),
    provenance: provenanceOf(row?.evidence ?? planning.phases.evidence),
  }
}

/** "23–29 Nov", "30 Nov–6 Dec" */
function span(from: Day, to: Day): string {
  const [first, last] = [shortDate(studyDayOfDate(from)), shortDate(studyDayOfDate(to))]
  if (first === last) return first
  const [day, month] = first.split(' ')
  return last.endsWith(` ${month}`) ? `${day}–${last}` : `${first}–${last}`
}

/** The weeks of the plan, those that are chosen, and a year at most. */
function weekChoices({ today, form }: PlanViewInput, plan: StudyPlan): PlanView['weekChoices'] {
  const mondays = new Set([...plan.weeks.slice(0, 52).map(({ from }) => from), ...form.weeksOff.filter(day => day >= dateOf(mondayOf(studyDayOfDate(today))))])
  return [...mondays].sort().map(monday => {
    const sunday = dateOf(studyDayOfDate(monday) + daysPerWeek - 1)
    return { monday, words: `${span(monday, sunday)} ${sunday.slice(0, 4)}` }
  })
}

function weakNote(input: PlanViewInput): string {
  const weak = [...emphasisIn(input).keys()].sort()
  const { t } = input
  if (weak.length === 0) return t('Nothing is known to be weak yet; the weights count.')
  return weak.length === 1 ? t('{0} gets more time', weak.join()) : t('{0} get more time', weak.join(', '))
}

function domainHours({ pack, t }: PlanViewInput, { done }: PlanInput, plan: StudyPlan): readonly DomainHours[] {
  const blocks = plan.weeks.flatMap(({ days }) => days).flatMap(day => day.blocks)
  const minutes = new Map<string, number>()
  for (const { tasks } of blocks) for (const task of tasks) minutes.set(task.taskId, (minutes.get(task.taskId) ?? 0) + task.minutes)
  const ofTasks = (tasks: readonly { readonly id: string }[]): number => tasks.reduce((sum, { id }) => sum + (minutes.get(id) ?? 0), 0)
  const all = new Set(pack.exam.domains.flatMap(({ tasks }) => tasks.map(({ id }) => id)))
  const rows = [
    ...pack.exam.domains.map(({ id, title, tasks }, place) => ({
      label: `${id} ${title}`,
      place,
      minutes: ofTasks(tasks),
      done: minutesDone(done.filter(({ taskId }) => tasks.some(task => task.id === taskId))),
    })),
    {
      label: t('Diagnosis, mocks and final pass'),
      place: null,
      minutes: blocks.filter(({ tasks }) => tasks.length === 0).reduce((sum, block) => sum + block.minutes, 0),
      done: minutesDone(done.filter(({ taskId }) => taskId === null || !all.has(taskId))),
    },
  ]
  const longest = Math.max(1, ...rows.map(row => row.minutes))
  return rows.map(row => ({
    ...{ label: row.label, place: row.place, hours: hoursInWords(t, row.minutes), percent: (100 * row.minutes) / longest },
    done: row.done >= 1 ? t('{0} done', timeInWords(t, row.done)) : '',
  }))
}

const domainOf = (exam: Exam, taskId: string | undefined): number => exam.domains.findIndex(({ tasks }) => tasks.some(({ id }) => id === taskId))

function weekRows({ pack, due, today, planning, t }: PlanViewInput, { examDay }: PlanInput, plan: StudyPlan): readonly WeekRow[] {
  const { exam } = pack
  const lastLearnt = new Map<string, number>()
  for (const [i, { days }] of plan.weeks.entries())
    for (const { blocks } of days) for (const { phase, tasks } of blocks) if (phase === 'learn') for (const { taskId } of tasks) lastLearnt.set(taskId, i)
  const has = (week: PlanWeek, phase: PlanBlock['phase']): boolean => week.days.some(({ blocks }) => blocks.some(block => block.phase === phase))
  let number = 0
  return plan.weeks.map((week, i): WeekRow => {
    const isLast = i === plan.weeks.length - 1
    const isExam = isLast && examDay !== undefined
    const learnt = [...lastLearnt].filter(([, at]) => at === i).map(([taskId]) => taskId)
    const result = (): string => {
      if (isExam) return t('Exam on {0}', dayLabel(studyDayOfDate(examDay), t).words)
      if (week.isOff || week.days.length === 0) return t('Nothing planned')
      if (isLast) return t('All of the content covered')
      if (has(week, 'mock')) return t('Gate: {0} % or more', planning.gate.overall)
      if (has(week, 'diagnose')) return t('Baseline score')
      if (learnt.length > 0) return t('Learnt: {0}', learnt.join(', '))
      return has(week, 'practise') ? t('Recall tested') : ''
    }
    return {
      number: week.days.length === 0 ? 0 : ++number,
      days: span(week.from, week.to),
      bars: bars(exam, week, t),
      note: week.days.length > 0 ? '' : week.isOff ? offNote(week, due, today, t) : t('Free'),
      hours: week.days.length === 0 ? '' : hoursInWords(t, minutesOfWeek(week)),
      result: result(),
      isExam,
    }
  })
}

function offNote(week: PlanWeek, due: readonly number[], today: Day, t: Translate): string {
  const first = studyDayOfDate(week.from) - studyDayOfDate(today)
  const count = due.slice(Math.max(0, first), Math.max(0, first + daysPerWeek)).reduce((sum, number) => sum + number, 0)
  return count === 0 ? t('Week off; due reviews only') : t('Week off; due reviews only, about {0} a day', Math.max(1, Math.round(count / daysPerWeek)))
}

/** What is learnt by domain, everything else by phase. */
function bars(exam: Exam, { days }: PlanWeek, t: Translate): readonly Bar[] {
  const list: { key: string; place: number | null; phase: PlanBlock['phase']; minutes: number; tasks: Set<string> }[] = []
  for (const { blocks } of days)
    for (const { phase, minutes, tasks } of blocks) {
      const place = phase === 'learn' ? domainOf(exam, tasks[0]?.taskId) : null
      const key = `${phase} ${place}`
      let bar = list.at(-1)
      if (bar?.key !== key) {
        bar = { key, place, phase, minutes: 0, tasks: new Set() }
        list.push(bar)
      }
      bar.minutes += minutes
      for (const { taskId } of tasks) bar.tasks.add(taskId)
    }
  return list.map(({ place, phase, minutes, tasks }) => ({
    label: phase === 'learn' ? [...tasks].join(', ') : shortName(t, phase),
    hours: hoursInWords(t, minutes),
    minutes,
    place,
  }))
}

/** Where there is little room. */
export const shortName = (t: Translate, phase: PlanBlock['phase']): string =>
  phase === 'diagnose' ? t('Diagnose') : phase === 'mock' ? t('Mock and repair') : phaseName(t, phase)

function dayRows(input: PlanViewInput, plan: StudyPlan): readonly DayRow[] {
  const { today, due, t } = input
  const first: StudyDay = studyDayOfDate(today)
  return (studied(plan)[0]?.days ?? []).map((day: PlanDay): DayRow => {
    const count = due[studyDayOfDate(day.day) - first] ?? 0
    return {
      words: dayLabel(studyDayOfDate(day.day), t).words,
      isToday: day.day === today,
      time: timeInWords(t, minutesOfDay(day)),
      due: count === 0 ? '' : t('{0} due', count),
      blocks: day.blocks.map(block => blockRow(input, block)),
    }
  })
}

function blockRow({ pack, t }: PlanViewInput, block: PlanBlock): BlockRow {
  const { exam, questions, notes } = pack
  const [only] = block.tasks
  return {
    phase: block.phase,
    name: blockName(t, exam, block),
    time: timeInWords(t, block.minutes),
    place: block.phase === 'learn' ? domainOf(exam, only?.taskId) : null,
    tasks: block.tasks.map(({ taskId }) => ({
      taskId,
      title: titleOf(exam, taskId),
      hasQuestions: (questions[taskId] ?? []).length > 0,
      hasNotes: notes?.includes(taskId) ?? false,
    })),
  }
}

/** "1.2, 45 min": what a day holds, in few words. */
export function todayInBlocks(t: Translate, blocks: readonly PlanBlock[]): string {
  if (blocks.length === 0) return t('nothing new today')
  return blocks
    .map(block => `${block.phase === 'learn' ? (block.tasks[0]?.taskId ?? '') : shortName(t, block.phase)}, ${timeInWords(t, block.minutes)}`)
    .join('; ')
}
