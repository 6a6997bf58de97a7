// Today and the exam day as the schedule needs them, from clock and settings.
import { isDay } from '../core/deadlines/calendar'
import type { LearnerState } from '../core/journal/fold'
import type { ScheduleInput } from '../core/schedule/schedule'
import { studyDayOf, studyDayOfDate } from '../core/schedule/studyDay'
import { readConfig } from './config'
import type { Services } from './services'

/** The exam day counts while it is not over, and only for the target exam: `examPrep.examDate` is its date. */
export function scheduleInput({ clock }: Services, state: LearnerState, examId: string): ScheduleInput {
  const today = studyDayOf(clock.now(), clock.offsetMinutes())
  const date = readConfig('examDate')
  const examDay = examId === readConfig('targetExam') && isDay(date) ? studyDayOfDate(date) : undefined
  return { state, today, examDay: examDay !== undefined && examDay >= today ? examDay : undefined }
}
