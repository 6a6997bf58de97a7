// Evidence that names its sources by their ids -> evidence that carries them.
import type { Evidence } from '../content/evidence'

interface Listed extends Omit<Evidence, 'sources'> {
  readonly sources: readonly string[]
}

interface Source {
  readonly id: string
  readonly title: string
  readonly url: string
}

/** Ids that `sources` does not have are left out; the content test makes sure that there are none. */
export function evidenceFrom({ sources: ids, confidence, dataDate, checkedOn, note }: Listed, sources: readonly Source[]): Evidence {
  return {
    sources: ids.flatMap(id => sources.find(source => source.id === id) ?? []).map(({ title, url }) => ({ title, url })),
    ...{ confidence, checkedOn },
    ...(dataDate === undefined ? {} : { dataDate }),
    ...(note === undefined ? {} : { note }),
  }
}
