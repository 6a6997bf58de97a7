// Which facts speak of an exam.
import type { Fact, FactTopic } from '../content/factSchema'

export const factsFor = (facts: readonly Fact[], examId: string, topic: FactTopic): readonly Fact[] =>
  facts.filter(fact => fact.topic === topic && (fact.exams.includes(examId) || fact.exams.includes('all')))
