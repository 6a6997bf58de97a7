// Words that are wrong wherever they are shown: haste, and a state that an exam is not in.
import type { ExamStatus } from '../../src/core/deadlines/examStatus'

/** Advice to be quick. */
export const haste =
  /\bhurr(?:y|ies|ied)\b|\blast chance\b|before it(?: is|['’]s) too late|\bact now\b|\bdon['’]t miss\b|while you still can|time is running out|\bonly \w+ (?:days?|weeks?) left\b|\b(?:sit|take|book|pass|earn|get|schedule)\b[^.:;|\n]{0,60}\bbefore (?:the )?(?:31(?:st)?(?: of)? )?March\b/gi

/** What a page or the status bar may not say of an exam in a state. */
export const wrongIn: Readonly<Record<ExamStatus['state'], RegExp>> = {
  retired: /\bcan be taken;|\bopens? in\b|\bbeta\b|, available/,
  available: /\bretired\b|no longer/,
  beta: /\bretired\b|no longer|, available/,
  announced: /\bretired\b|no longer|, available|, beta/,
  unknown: /\bretired\b/,
}

export const wordsNobodyNeeds = /hurry|soon\b|last chance|before it is too late|undefined|\bnull\b|NaN|\[object|\{\d\}|!/i
