// Words of provenance in English, for every page of facts. The host sends them translated.

export const provenanceStrings = {
  source: 'Source',
  sources: 'Sources',
  checked: 'checked {0}',
  dataOf: 'as of {0}',
  publisher: "publisher's text",
  'two-sources': 'two sources agree',
  'one-source': 'one source',
  computed: 'our arithmetic',
  claim: 'claim, source not found',
  own: 'our own judgement',
} as const

export type ProvenanceStrings = { readonly [K in keyof typeof provenanceStrings]: string }
