// Words of "Outlook" in English. The host sends them translated.

export const outlookStrings = {
  title: 'Outlook',
  sub: 'What statistics project and employers expect. None of these figures is about holders of a certificate.',
  editions: 'The same by edition',
  editionsIntro: 'A newer edition takes the place of the older one, whose figure is struck through.',
  limits: 'Projections of jobs in an occupation, not of demand for a certificate.',
  numbers: 'Jobs and openings, data scientists',
  numbersIntro: 'The numbers behind the percentages.',
  counted: 'What is counted',
  number: 'Number',
  occupation: 'Occupation',
  period: 'Years',
  change: 'Change of jobs',
  from: 'Where the figure comes from',
} as const

export type OutlookStrings = { readonly [K in keyof typeof outlookStrings]: string }
