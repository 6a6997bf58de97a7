// The raw score and how it stands to the cut score. AWS publishes neither the raw cut nor the way from raw to scaled
// scores (modified Angoff, then equating), so the cut here is an assumption and a scaled score is never computed.

/** Percent of the scored items. The assumed cut lies in a band, because forms differ in difficulty. */
export const assumedCut = { low: 68, cut: 72, high: 76 } as const

/** Of a raw score to the band of the assumed cut; its ends belong to it. */
export type Standing = 'above' | 'within' | 'below'

export function standingOfScore(right: number, scored: number): Standing {
  // In whole numbers, so that 34 of 50 is exactly 68%.
  const percents = right * 100
  if (percents > assumedCut.high * scored) return 'above'
  return percents < assumedCut.low * scored ? 'below' : 'within'
}

/** Right answers of so many scored items. */
export interface Score {
  readonly right: number
  readonly total: number
}

/** Whole percent; 0 of nothing. */
export const percentOf = ({ right, total }: Score): number => (total === 0 ? 0 : Math.round((right * 100) / total))
