// Words of "Claims Checked" in English. The host sends them translated.

export const claimsStrings = {
  title: 'Claims Checked',
  article: 'The article:',
  intro: 'Claims are in our words. A verdict holds for today and changes with the dates behind it.',
  filter: 'Show claims by verdict',
  all: 'All',
  confirmed: 'Confirmed',
  partly: 'Partly right',
  outdated: 'Outdated',
  contradicted: 'Contradicted',
  unverifiable: 'Not verifiable',
  opinion: 'Opinion',
} as const

export type ClaimsStrings = { readonly [K in keyof typeof claimsStrings]: string }
