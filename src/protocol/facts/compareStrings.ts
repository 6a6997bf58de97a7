// Words of "Compare" in English. The host sends them translated.

export const compareStrings = {
  title: 'Compare exams',
  intro: 'Marked cells (≠) differ from {0}, the exam in the first column. The confidence shown for a row is that of its weakest figure.',
  introPlain: 'The confidence shown for a row is that of its weakest figure.',
  exams: 'Exams to compare',
  examsChosen: '{0} of {1} exams',
  highlight: 'Highlight differences',
  hideEqual: 'Hide rows that are equal',
  showSources: 'Show all sources',
  base: 'Compare against',
  sort: 'Sort by',
  listed: 'As listed',
  cheapest: 'Cheapest',
  shortest: 'Shortest',
  longest: 'Longest valid',
  today: 'Can be taken today',
  training: 'Most model training',
  genai: 'Most generative AI',
  table: 'Comparison of exams',
  row: 'Row',
  differs: 'differs:',
  sourcesOf: 'Sources: {0}',
  reading: 'What an exam trains, asks of foundation models and of MLOps is our reading of its guide.',
  directions: 'MLA and AIP are directions rather than junior and senior: AIP leaves out model training, MLA is built on it.',
  hidden: '{0} rows with equal cells are hidden.',
  hiddenOne: '1 row with equal cells is hidden.',
} as const

export type CompareStrings = { readonly [K in keyof typeof compareStrings]: string }
