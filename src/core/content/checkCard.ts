// What a concept card means, beyond its shape: it has two sides, and is not taken for a question.
import { parseRichText, plainText } from '../text/parseRichText'
import { facesOf, gapPattern } from './cardFaces'
import type { ConceptCard } from './cardSchema'
import type { QuestionPlace } from './checkQuestion'
import type { Finding, Path } from './issue'

/** Which file a card stands in, and the ids of the questions of the same task: both kinds share one history. */
export interface CardPlace extends QuestionPlace {
  readonly questionIds: ReadonlySet<string>
}

export function checkCard(card: ConceptCard, place: CardPlace, path: Path): Finding[] {
  const prefix = `${place.examId}.${place.taskId}.`
  const findings: Finding[] = []
  if (!card.id.startsWith(prefix)) {
    findings.push({ code: 'card-id', message: `The id must begin with "${prefix}", after its exam and file.`, path: [...path, 'id'] })
  }
  if (place.questionIds.has(card.id)) {
    findings.push({ code: 'card-id', message: `There is already a question with the id "${card.id}".`, path: [...path, 'id'] })
  }
  return [...findings, ...(card.cloze === undefined ? checkSides(card, path) : checkCloze(card, card.cloze, path))]
}

function checkSides({ front, back }: ConceptCard, path: Path): Finding[] {
  if (front !== undefined && back !== undefined) return []
  if (front === undefined && back === undefined) return [{ code: 'missing', message: 'A card needs "front" and "back", or "cloze".', path }]
  return [{ code: 'missing', message: `"${front === undefined ? 'front' : 'back'}" is missing.`, path }]
}

function checkCloze(card: ConceptCard, cloze: string, path: Path): Finding[] {
  const at = [...path, 'cloze']
  if (card.front !== undefined || card.back !== undefined) {
    return [{ code: 'cloze', message: 'A card has either "cloze" or "front" and "back".', path: at, atKey: true }]
  }
  const around = cloze.replace(gapPattern, '')
  if (/\{\{|\}\}/.test(around)) return [{ code: 'gap', message: 'Double braces without a partner, or with nothing between them.', path: at }]
  if (around === cloze) return [{ code: 'gap', message: 'A cloze needs a gap: put {{what is to be recalled}} in double braces.', path: at }]
  // A gap becomes strong type; where its marks stay visible, they fell into something that is taken as it is.
  return strongMarks(facesOf(card).back) > strongMarks(cloze)
    ? [{ code: 'gap', message: 'A gap cannot stand inside a formula, code or strong type, nor begin or end with a space.', path: at }]
    : []
}

const strongMarks = (markdown: string): number => plainText(parseRichText(markdown)).split('**').length - 1
