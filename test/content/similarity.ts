// How alike texts are: cosine of their TF-IDF vectors over words and pairs of neighbouring words. Formulas: Manning, Raghavan and
// Schütze, Introduction to Information Retrieval, 6.2 and 6.3 (sublinear term frequency, smoothed idf, length normalisation).

export interface Pair {
  readonly a: string
  readonly b: string
  /** Cosine, 0 (no term in common) to 1 (the same terms in the same proportions). */
  readonly likeness: number
}

type Vector = ReadonlyMap<string, number>

/** Words of a text in lower case, numbers included: "ml.m5.large" stays one word, "0.95" one number. */
export const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.'’_-][\p{L}\p{N}]+)*/gu) ?? []

/** All pairs of texts, the most alike first. `texts` are by id. */
export function pairsByLikeness(texts: ReadonlyMap<string, string>): readonly Pair[] {
  const termsById = new Map([...texts].map(([id, text]) => [id, termCounts(text)]))
  const idf = inverseDocumentFrequency([...termsById.values()])
  const vectors = [...termsById].map(([id, counts]) => ({ id, vector: weighted(counts, idf) }))
  return vectors
    .flatMap(({ id: a, vector }, i) => vectors.slice(i + 1).map(({ id: b, vector: other }): Pair => ({ a, b, likeness: dot(vector, other) })))
    .sort((left, right) => right.likeness - left.likeness)
}

/** Unigrams and bigrams. */
function termCounts(text: string): ReadonlyMap<string, number> {
  const words = wordsOf(text)
  const counts = new Map<string, number>()
  for (const term of [...words, ...words.slice(1).map((word, i) => `${words[i]} ${word}`)]) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

function inverseDocumentFrequency(documents: readonly ReadonlyMap<string, number>[]): Vector {
  const frequency = new Map<string, number>()
  for (const counts of documents) for (const term of counts.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  return new Map([...frequency].map(([term, count]) => [term, Math.log((1 + documents.length) / (1 + count)) + 1]))
}

function weighted(counts: ReadonlyMap<string, number>, idf: Vector): Vector {
  const raw = new Map([...counts].map(([term, count]) => [term, (1 + Math.log(count)) * (idf.get(term) ?? 0)]))
  const length = Math.hypot(...raw.values())
  return new Map([...raw].map(([term, weight]) => [term, length === 0 ? 0 : weight / length]))
}

function dot(a: Vector, b: Vector): number {
  let sum = 0
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0)
  return Math.min(1, sum)
}
