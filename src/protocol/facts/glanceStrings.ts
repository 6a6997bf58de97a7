// Words of "At a glance" in English. The host sends them translated.

export const glanceStrings = {
  statusHistory: 'Status history',
  domainMap: 'Domain map',
  domainMapIntro: 'What each domain is worth in the scored content.',
  ofExam: '{0}% of the exam',
  officialPage: 'Official page',
} as const

export type GlanceStrings = { readonly [K in keyof typeof glanceStrings]: string }
