// One question -> what a page shows of it, asked or answered. Shared by the panels that ask questions; pure.
import { assertNever } from '../../core/assertNever'
import { partsOfQuestionId } from '../../core/content/catalog'
import type { Exam } from '../../core/content/examSchema'
import type { Question } from '../../core/content/questionSchema'
import type { AuthoredResponse } from '../../core/journal/event'
import { keyCount, matchChoices, type Presentation } from '../../core/session/present'
import { httpsHost } from '../../core/text/parseInline'
import { parseRichText, plainText } from '../../core/text/parseRichText'
import type { AnsweredBody, AskedBody, Place, Reference } from '../../protocol/practice'

/** Where the question belongs; a task that the outline no longer has keeps its number. */
export function placeOf(exam: Exam, questionId: string): Place {
  const { taskId } = partsOfQuestionId(questionId)
  const domain = exam.domains.find(item => item.tasks.some(task => task.id === taskId))
  const task = domain?.tasks.find(item => item.id === taskId)
  return { exam: exam.code, domain: domain ? `${domain.id} ${domain.title}` : '', task: task ? `${task.id} ${task.title}` : taskId }
}

/** The question as asked, in presented order, without key or rationale. */
export function askedBody(question: Question, order: Presentation): AskedBody {
  const shown = <T>(items: readonly T[]): T[] => order.map(position => items[position] as T)
  switch (question.type) {
    case 'multiple-choice':
      return { type: question.type, options: shown(question.options).map(option => parseRichText(option.text)) }
    case 'multiple-response':
      return { type: question.type, options: shown(question.options).map(option => parseRichText(option.text)), select: keyCount(question.options) }
    case 'ordering':
      return { type: question.type, steps: shown(question.steps).map(step => parseRichText(step.text)) }
    case 'matching':
      return { type: question.type, prompts: question.pairs.map(pair => parseRichText(pair.prompt)), choices: shown(matchChoices(question)).map(asPlain) }
    default:
      return assertNever(question)
  }
}

/** The question with its key and what was chosen; `response` null shows nothing chosen. */
export function answeredBody(question: Question, order: Presentation, response: AuthoredResponse | null): AnsweredBody {
  switch (question.type) {
    case 'multiple-choice':
    case 'multiple-response': {
      const chosen = new Set(response?.type === 'multiple-response' ? response.chosen : response?.type === 'multiple-choice' ? [response.chosen] : [])
      return {
        type: question.type,
        options: order.flatMap(position => {
          const option = question.options[position]
          if (!option) return []
          return [
            { text: parseRichText(option.text), correct: option.correct === true, chosen: chosen.has(position), rationale: parseRichText(option.rationale) },
          ]
        }),
      }
    }
    case 'ordering': {
      const yours = response?.type === 'ordering' ? response.order : []
      return {
        type: question.type,
        steps: question.steps.map((step, i) => ({ text: parseRichText(step.text), yourPlace: yours.indexOf(i), rationale: parseRichText(step.rationale) })),
      }
    }
    case 'matching': {
      const choices = matchChoices(question)
      const yours = response?.type === 'matching' ? response.choices : []
      return {
        type: question.type,
        pairs: question.pairs.map((pair, i) => {
          const chosen = choices[yours[i] ?? -1] ?? ''
          return {
            prompt: parseRichText(pair.prompt),
            match: asPlain(pair.match),
            yours: asPlain(chosen),
            correct: chosen === pair.match,
            rationale: parseRichText(pair.rationale),
          }
        }),
        distractors: (question.distractors ?? []).map(({ text, rationale }) => ({ text: asPlain(text), rationale: parseRichText(rationale) })),
      }
    }
    default:
      return assertNever(question)
  }
}

/** Choices stand in native selects, which show plain text only. */
const asPlain = (text: string) => plainText(parseRichText(text))

/** The references of a question or card that have a host to show. */
export const referencesOf = ({ references }: Pick<Question, 'references'>): readonly Reference[] =>
  references.flatMap(({ title, url }) => {
    const host = httpsHost(url)
    return host ? [{ title, url, host }] : []
  })
