// What a learner's answers say about the exam: first exposures only, because a repeated answer measures the memory of that
// item. By domain, with recent answers counting more.
import type { CatalogExam } from '../content/catalog'
import type { AnswerEvent, LearnerState } from '../journal/fold'
import { questionsInScope } from '../session/gather'

/** Days after which an answer counts half. */
const halfLifeDays = 30

const msPerDay = 86_400_000

/** The first answers to the questions of one domain. */
export interface DomainEvidence {
  readonly domainId: string
  /** How many there are, and how many of them are right: what a learner can count. */
  readonly answers: number
  readonly right: number
  /** The same with each answer at its recency weight, from 0 to `answers`. */
  readonly weightedAnswers: number
  readonly weightedRight: number
}

/** Weight of an answer of that age: 1 now, 0.5 after 30 days; 1 as well when a clock was set back and the age is negative. */
export const recencyWeight = (ageMs: number): number => 0.5 ** (Math.max(0, ageMs) / (halfLifeDays * msPerDay))

/** The answer to a question that says something about the exam: the first, unless the learner saw the key before and took that answer back. */
export const firstExposureOf = (state: LearnerState, questionId: string): AnswerEvent | undefined =>
  state.revealed.has(questionId) ? undefined : state.questions.get(questionId)?.answers[0]

/** Evidence for every domain, in the order of the outline. `nowMs` is the wall clock, in milliseconds since 1970. */
export const evidenceOf = (pack: CatalogExam, state: LearnerState, nowMs: number): readonly DomainEvidence[] =>
  pack.exam.domains.map(({ id: domainId }) => {
    const firsts = questionsInScope(pack, { examId: pack.exam.id, domainId }).flatMap(id => firstExposureOf(state, id) ?? [])
    const rights = firsts.filter(answer => answer.correct)
    const weightOf = (answers: typeof firsts) => answers.reduce((sum, answer) => sum + recencyWeight(nowMs - answer.t), 0)
    return { domainId, answers: firsts.length, right: rights.length, weightedAnswers: weightOf(firsts), weightedRight: weightOf(rights) }
  })
