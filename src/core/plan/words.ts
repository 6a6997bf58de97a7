// A plan in words: lengths of time, blocks, calendar events and Markdown. `t` translates; English goes in.
import { assertNever } from '../assertNever'
import type { Exam } from '../content/examSchema'
import { type Day, dateInWords } from '../deadlines/calendar'
import type { Translate } from '../deadlines/words'
import { minutesOfDay, minutesOfWeek, type Phase, type PlanBlock, type PlanWeek } from './plan'

/** "45 min", "2 h" or "1 h 30 min"; whole minutes. */
export function timeInWords(t: Translate, minutes: number): string {
  const whole = Math.round(minutes)
  const [hours, rest] = [Math.floor(whole / 60), whole % 60]
  if (hours === 0) return t('{0} min', rest)
  return rest === 0 ? t('{0} h', hours) : t('{0} h {1} min', hours, rest)
}

/** "19.5 h": hours with as many decimals as they need, at most two. */
export const hoursInWords = (t: Translate, minutes: number): string => t('{0} h', Math.round((100 * minutes) / 60) / 100)

export function phaseName(t: Translate, phase: Phase): string {
  switch (phase) {
    case 'diagnose':
      return t('Diagnose: guide and a first timed set')
    case 'learn':
      return t('Learn')
    case 'practise':
      return t('Mixed practice')
    case 'mock':
      return t('Mock exam and repair')
    case 'final':
      return t('Final pass')
    default:
      return assertNever(phase)
  }
}

/** "1.2 Perform data transformation", "Mixed practice: 1.1, 1.2", "Final pass". */
export function blockName(t: Translate, exam: Exam, { phase, tasks }: PlanBlock): string {
  const [task] = tasks
  if (phase === 'learn' && task) return `${task.taskId} ${titleOf(exam, task.taskId)}`.trim()
  return tasks.length === 0 ? phaseName(t, phase) : `${phaseName(t, phase)}: ${tasks.map(({ taskId }) => taskId).join(', ')}`
}

export const titleOf = (exam: Exam, taskId: string): string => exam.domains.flatMap(({ tasks }) => tasks).find(({ id }) => id === taskId)?.title ?? ''

/** An event that lasts a whole day. */
export interface PlanEvent {
  /** The same for the same place in a plan, so that a newer export replaces an older one. */
  readonly uid: string
  readonly day: Day
  readonly title: string
  readonly description: string
}

/** One event for each block and one for the exam; all-day ones, because a plan says how long, not when. */
export function eventsOf(t: Translate, exam: Exam, weeks: readonly PlanWeek[], examDay: Day | undefined): readonly PlanEvent[] {
  const uid = (day: Day, part: string | number): string => `${exam.id}.${day}.${part}@exam-prep`
  const study = weeks
    .flatMap(({ days }) => days)
    .flatMap(({ day, blocks }) =>
      blocks.map(
        (block, i): PlanEvent => ({
          ...{ uid: uid(day, i + 1), day },
          title: `${exam.code}: ${blockName(t, exam, block)} (${timeInWords(t, block.minutes)})`,
          description: [
            phaseName(t, block.phase),
            ...block.tasks.map(({ taskId, minutes }) => `${taskId} ${titleOf(exam, taskId)}, ${timeInWords(t, minutes)}`),
          ].join('\n'),
        })
      )
    )
  return examDay === undefined ? study : [...study, { uid: uid(examDay, 'exam'), day: examDay, title: t('{0}: exam', exam.code), description: exam.name }]
}

/** A checklist by week. */
export function markdownOf(t: Translate, exam: Exam, weeks: readonly PlanWeek[], examDay: Day | undefined): string {
  const parts = weeks.map(week => {
    const head = `## ${dateInWords(week.from)} – ${dateInWords(week.to)}`
    if (week.isOff) return `${head}\n\n${t('Week off: due reviews only')}`
    const lines = week.days.map(
      day =>
        `- ${dateInWords(day.day)}, ${timeInWords(t, minutesOfDay(day))}\n${day.blocks
          .map(block => `  - [ ] ${asMarkdown(blockName(t, exam, block))}, ${timeInWords(t, block.minutes)}`)
          .join('\n')}`
    )
    return `${head}\n\n${[t('{0} in this week', timeInWords(t, minutesOfWeek(week))), '', ...lines].join('\n')}`
  })
  const end = examDay === undefined ? [] : [`## ${dateInWords(examDay)}\n\n- [ ] ${asMarkdown(t('{0}: exam', exam.code))}`]
  return `${[`# ${asMarkdown(t('Study plan: {0}', exam.code))}`, ...parts, ...end].join('\n\n')}\n`
}

/** Titles come from packs: on one line, and without a meaning in Markdown. */
const asMarkdown = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>#|~]/g, '\\$&')
