// Words of "At a glance" in English. The host sends them translated.

export const glanceStrings = {
  statusHistory: 'Status history',
  domainMap: 'Domain map',
  domainMapIntro: 'What each domain is worth in the scored content. A task opens in the exam outline.',
  mappedIntro: 'What each domain is worth, and how strongly its tasks live on. The mapping is our own reading. A task opens in the exam outline.',
  domainAndTask: 'Domain and task',
  showInOutline: 'Show in the exam outline',
  holder: 'If you hold this certificate',
  ofExam: '{0}% of the exam',
  officialPage: 'Official page',
} as const

export type GlanceStrings = { readonly [K in keyof typeof glanceStrings]: string }
