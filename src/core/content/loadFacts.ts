// Facts are bundled data, compiled at build time; the extension itself never loads their YAML.
import { type Fact, FactSchema } from './factSchema'
import type { Loaded } from './issue'
import { loadList } from './load'
import { parsePack } from './parse'

/** The sound facts of a file in `data/facts`. */
export const loadFacts = (input: Uint8Array | string): Loaded<readonly Fact[]> => loadList(parsePack(input), FactSchema, 'fact', () => [])
