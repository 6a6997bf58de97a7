// Which questions the lists of the review and of the result show. Pure.
import type { MockCell, MockItem } from '../../protocol/mock'

export const reviewTabs = ['look', 'unanswered', 'flagged', 'all'] as const
export type ReviewTab = (typeof reviewTabs)[number]

const inReview: Readonly<Record<ReviewTab, (cell: MockCell) => boolean>> = {
  look: cell => !cell.answered || cell.flagged,
  unanswered: cell => !cell.answered,
  flagged: cell => cell.flagged,
  all: () => true,
}

/** Positions of the questions in a list of the review. */
export const reviewList = (cells: readonly MockCell[], tab: ReviewTab): readonly number[] =>
  cells.flatMap((cell, index) => (inReview[tab](cell) ? [index] : []))

export const resultTabs = ['all', 'wrong', 'unanswered', 'sureAndWrong', 'flagged', 'unscored'] as const
export type ResultTab = (typeof resultTabs)[number]

const inResult: Readonly<Record<ResultTab, (item: MockItem) => boolean>> = {
  all: () => true,
  wrong: item => item.outcome === 'wrong',
  unanswered: item => item.outcome === 'unanswered',
  sureAndWrong: item => item.outcome === 'wrong' && item.confidence === 'sure',
  flagged: item => item.flagged,
  unscored: item => !item.scored,
}

export const resultList = (items: readonly MockItem[], tab: ResultTab): readonly MockItem[] => items.filter(inResult[tab])

/** The item before or after one in the list it was opened from; an item that is not in the list has the whole form around it. */
export function neighbour(items: readonly MockItem[], tab: ResultTab, index: number, step: -1 | 1): MockItem | undefined {
  const list = resultList(items, tab)
  const around = list.some(item => item.index === index) ? list : items
  return around[around.findIndex(item => item.index === index) + step]
}

/** What practice should take up again: wrong and unanswered. */
export const missedCount = (items: readonly MockItem[]): number => items.filter(item => item.outcome !== 'right').length
