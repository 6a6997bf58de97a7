// Words of "Salaries" in English. The host sends them translated.

export const salaryStrings = {
  title: 'Salaries',
  role: 'Role',
  region: 'Region',
  other: 'Compare with',
  kind: 'Kind of figure',
  neverMixed: 'never mixed in one chart',
  group: 'Group and date',
  from: 'Where the figures come from',
  notFound: 'not found',
  shows: 'Shows:',
  showsNot: 'Does not show:',
  asTable: 'The same as a table',
  claims: 'Claims we do not plot',
  claimsIntro: 'Often repeated; the original was not found. Here so that you can recognise them.',
  gaps: 'Looked for, not found',
} as const

export type SalaryStrings = { readonly [K in keyof typeof salaryStrings]: string }
