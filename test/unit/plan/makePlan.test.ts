// The study plan keeps what it promises, whatever it is made from.
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { adviceFor, isEnough, makePlan, minutesMoved, type PlanInput } from '../../../src/core/plan/makePlan'
import { minutesOfDay, minutesOfWeek, phases } from '../../../src/core/plan/plan'
import { weekdayOf } from '../../../src/core/progress/weeks'
import { studyDayOfDate } from '../../../src/core/schedule/studyDay'
import { realExam, realExamIds } from '../builders/exams'
import { anyPlan, blocksIn, certificationOf, daysIn, planInputOf, planning, sum } from '../builders/plans'

const tasksOf = ({ exam }: PlanInput) => exam.domains.flatMap(({ tasks }) => tasks.map(({ id }) => id))

describe('a study plan, whatever it is made from', () => {
  const always = (name: string, holds: (input: PlanInput) => void) =>
    it(name, function () {
      this.timeout(60_000)
      fc.assert(fc.property(anyPlan, holds), { numRuns: 300 })
    })

  always('takes no more than the hours given in any week, nor than its share on any day', input => {
    const days = input.choices.weekdays.length
    for (const week of makePlan(input).weeks) {
      assert.ok(minutesOfWeek(week) <= input.hoursPerWeek * 60)
      for (const day of week.days) assert.ok(minutesOfDay(day) <= Math.ceil((input.hoursPerWeek * 60) / planning.blockMinutes / days) * planning.blockMinutes)
    }
  })

  always('takes off today what was studied today', input => {
    const plan = makePlan(input)
    const first = daysIn(plan).find(({ day }) => day === input.today)
    const done = sum(input.done.filter(({ day }) => day === studyDayOfDate(input.today)).map(({ minutes }) => minutes))
    const share = Math.ceil((input.hoursPerWeek * 60) / planning.blockMinutes / input.choices.weekdays.length) * planning.blockMinutes
    if (first) assert.ok(minutesOfDay(first) + done < share + planning.blockMinutes)
  })

  always('is made of whole blocks on days of study, from today on, never in a week off, never on or after the exam day', input => {
    for (const { day, blocks } of daysIn(makePlan(input))) {
      assert.ok(input.choices.weekdays.includes(weekdayOf(studyDayOfDate(day)) + 1))
      assert.ok(day >= input.today && (input.examDay === undefined || day < input.examDay))
      assert.ok(blocks.length > 0)
      for (const { minutes, tasks } of blocks) {
        assert.ok(minutes > 0 && minutes % planning.blockMinutes === 0)
        if (tasks.length > 0) assert.equal(sum(tasks.map(task => task.minutes)), minutes)
      }
    }
    for (const { isOff, days } of makePlan(input).weeks) assert.ok(!isOff || days.length === 0)
  })

  always('covers every task: one that is not known is learnt, one that is known is reviewed, unless that was done', input => {
    const plan = makePlan(input)
    if (plan.verdict === 'impossible') return
    const done = new Set(input.done.filter(({ minutes }) => minutes > 0).map(({ taskId }) => taskId))
    for (const id of tasksOf(input)) {
      const of = blocksIn(plan).filter(({ tasks }) => tasks.some(({ taskId }) => taskId === id))
      if (!done.has(id) && !done.has(null))
        assert.ok(
          of.some(({ phase }) => phase === (input.choices.known.includes(id) ? 'practise' : 'learn')),
          id
        )
      if (input.choices.known.includes(id)) assert.ok(of.every(({ phase }) => phase === 'practise'))
    }
  })

  always('goes through the phases in their order, and ends with a mock exam and a final pass', input => {
    const plan = makePlan(input)
    const order = blocksIn(plan).map(({ phase }) => phases.indexOf(phase))
    assert.deepEqual(
      order,
      [...order].sort((a, b) => a - b)
    )
    if (plan.verdict === 'impossible') return assert.equal(plan.weeks.length, 0)
    assert.equal(blocksIn(plan).at(-1)?.phase, 'final')
    assert.ok(blocksIn(plan).some(({ phase }) => phase === 'mock'))
  })

  always('adds up, and is the same when it is made again', input => {
    const plan = makePlan(input)
    assert.equal(sum(blocksIn(plan).map(({ minutes }) => minutes)), plan.plannedMinutes)
    assert.deepEqual(makePlan(input), plan)
  })

  always('is not worse for more hours', input => {
    if (isEnough(input) && input.hoursPerWeek < 80) assert.ok(isEnough({ ...input, hoursPerWeek: input.hoursPerWeek + 0.5 }))
    const more = makePlan({ ...input, hoursPerWeek: Math.min(80, input.hoursPerWeek + 7) })
    if (makePlan(input).verdict !== 'impossible') assert.notEqual(more.verdict, 'impossible')
  })

  always('is enough when its own advice is followed, and not when a little less is done', input => {
    if (input.examDay === undefined || isEnough(input)) return
    const { hoursPerWeek, examDay, withoutWeeksOff } = adviceFor(input)
    if (hoursPerWeek !== undefined) {
      assert.ok(isEnough({ ...input, hoursPerWeek }))
      assert.equal(makePlan({ ...input, hoursPerWeek }).verdict, 'enough')
      assert.ok(!isEnough({ ...input, hoursPerWeek: hoursPerWeek - 1 }))
    }
    assert.ok(examDay !== undefined && examDay > input.examDay)
    assert.equal(makePlan({ ...input, examDay }).verdict, 'enough')
    if (withoutWeeksOff) assert.ok(isEnough({ ...input, choices: { ...input.choices, weeksOff: [] } }))
  })
})

describe('the hours of a study plan', () => {
  for (const id of realExamIds) {
    it(`${id}: follow the weights of the domains within a block`, () => {
      const exam = realExam(id)
      for (const hoursPerWeek of [3, 7.5, 8, 20]) {
        const plan = makePlan(planInputOf({ exam, certification: certificationOf(id), examDay: undefined, hoursPerWeek }))
        const minutes = (taskIds: readonly string[]) =>
          sum(blocksIn(plan).flatMap(({ tasks }) => tasks.filter(({ taskId }) => taskIds.includes(taskId)).map(task => task.minutes)))
        const content = minutes(exam.domains.flatMap(({ tasks }) => tasks.map(task => task.id)))
        assert.ok(Math.abs(content / plan.plannedMinutes - 0.8) < 0.02, `${content / plan.plannedMinutes}`)
        for (const { weight, tasks } of exam.domains) {
          const ofDomain = minutes(tasks.map(task => task.id))
          assert.ok(Math.abs(ofDomain - (content * weight) / 100) <= planning.blockMinutes, `${id} ${ofDomain} of ${content} at ${weight} %`)
        }
      }
    })
  }

  it('are those of the reference by certification and level, worked by hand', () => {
    const range = (examId: Parameters<typeof realExam>[0], level: PlanInput['choices']['level']) => {
      const exam = realExam(examId)
      const input = planInputOf({ exam, certification: certificationOf(examId) })
      return makePlan({ ...input, choices: { ...input.choices, level } }).suggested
    }
    assert.deepEqual(range('mls-c01', 'strong-in-both'), { low: 50, high: 70 })
    assert.deepEqual(range('mla-c02', 'ml-new-to-aws'), { low: 70, high: 90 })
    assert.deepEqual(range('mla-c01', 'aws-new-to-ml'), { low: 90, high: 120 })
    assert.deepEqual(range('aip-c01', 'new-to-both'), { low: 200, high: 280 })
    assert.deepEqual(range('aif-c01', 'strong-in-both'), { low: 10, high: 15 })
  })

  it('fill the weeks up to the exam: 11 weeks and four days of 8 hours', () => {
    const plan = makePlan(planInputOf())
    // 23 November to 5 February are eleven weeks of 8 h; 8 to 11 February are four days of five, 7 + 7 + 6 + 6 of 32 blocks.
    assert.equal(plan.plannedMinutes, 60 * 90)
    assert.equal(plan.verdict, 'enough')
    assert.equal(plan.weeks.length, 12)
    const upTo90 = makePlan(planInputOf({ examDay: '2027-02-05' }))
    assert.equal(upTo90.plannedMinutes, 60 * 80 + 15 * (7 + 7 + 6 + 6))
  })

  it('are not stretched beyond what is suggested: fewer a week are enough', () => {
    const plan = makePlan(planInputOf({ examDay: '2027-11-26' }))
    assert.equal(plan.plannedMinutes, 90 * 60)
    assert.ok(plan.hoursPerWeek < 2)
    assert.ok((daysIn(plan).at(-1)?.day ?? '') >= '2027-11-22')
  })

  it('without a date are the middle of what is suggested', () => assert.equal(makePlan(planInputOf({ examDay: undefined })).plannedMinutes, 80 * 60))

  it('are fewer for a task that is known, and more for one that is weak', () => {
    const of = (input: PlanInput, id: string) =>
      sum(blocksIn(makePlan(input)).flatMap(({ tasks }) => tasks.filter(({ taskId }) => taskId === id).map(({ minutes }) => minutes)))
    const input = planInputOf({ examDay: undefined })
    const known = { ...input, choices: { ...input.choices, known: ['2.2'] } }
    assert.ok(of(known, '2.2') > 0 && of(known, '2.2') < of(input, '2.2') / 2)
    assert.ok(makePlan(known).plannedMinutes < makePlan(input).plannedMinutes)
    for (const id of tasksOf(input)) assert.ok(of({ ...input, emphasis: new Map([[id, 1.6]]) }, id) > of(input, id), id)
  })

  it('are less by what was done, on the task where it was done', () => {
    const input = planInputOf({ examDay: undefined })
    const day = studyDayOfDate('2026-11-20')
    const after = makePlan({ ...input, done: [{ day, taskId: '1.1', isMock: false, minutes: 120 }] })
    assert.equal(after.plannedMinutes, 78 * 60)
    assert.equal(makePlan({ ...input, done: [{ day, taskId: null, isMock: true, minutes: 90 }] }).plannedMinutes, 78.5 * 60)
    assert.equal(makePlan({ ...input, done: [{ day, taskId: null, isMock: false, minutes: 60 }] }).plannedMinutes, 79 * 60)
  })
})

describe('a plan that is too short', () => {
  it('says what would be enough, worked by hand', () => {
    // Four weeks of 8 h are 32 h; 70 are needed: 18 h a week, or 70 / 8 = 8.75 weeks.
    const input = planInputOf({ examDay: '2026-12-21' })
    const plan = makePlan(input)
    assert.equal(plan.verdict, 'short')
    assert.equal(plan.plannedMinutes, 32 * 60)
    // Eight weeks are 64 h; Monday to Wednesday of the ninth are 5 h, and on Thursday it is 6.5 h.
    assert.deepEqual(adviceFor(input), { hoursPerWeek: 18, examDay: '2027-01-22', withoutWeeksOff: false })
    assert.equal(makePlan(planInputOf({ examDay: '2026-11-24' })).verdict, 'impossible')
  })
})

describe('a plan that was not followed', () => {
  const at = (today: string, done: PlanInput['done'] = []) => minutesMoved(planInputOf({ today, done }), '2026-11-23')

  it('says how much moved to later weeks', () => {
    assert.equal(at('2026-11-23'), 0)
    // 7.75 h a week are enough for 90 h: 31 blocks, 7 of them on Monday.
    assert.equal(at('2026-11-24'), 105)
    assert.equal(at('2026-11-30'), 465)
    const hours = (count: number) => [{ day: studyDayOfDate('2026-11-25'), taskId: '1.1', isMock: false, minutes: 60 * count }]
    assert.equal(at('2026-11-30', hours(4.5)), 195)
    assert.equal(at('2026-11-30', hours(9)), 0)
  })
})
