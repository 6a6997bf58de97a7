// Words of the facts panel in English. The host sends them translated.

export const factsStrings = {
  exam: 'Exam',
  statusHistory: 'Status history',
  domainMap: 'Domain map',
  domainMapIntro: 'What each domain is worth in the scored content.',
  ofExam: '{0}% of the exam',
  source: 'Source',
  sources: 'Sources',
  checked: 'checked {0}',
  dataOf: 'data of {0}',
  publisher: "publisher's text",
  'two-sources': 'two sources agree',
  'one-source': 'one source',
  computed: 'our arithmetic',
  claim: 'claim, source not found',
  officialPage: 'Official page',
  failed: 'That did not work: {0}',
} as const

export type FactsStrings = { readonly [K in keyof typeof factsStrings]: string }
