// Words of "Requirements and Fit" in English. The host sends them translated.

export const fitStrings = {
  title: 'Requirements and Fit',
  intro: 'Which of these exams suits you, whom each one is for, and whether it is worth it. Answers are optional and stay in this panel.',
  aboutYou: 'About you',
  open: 'Not answered',
  clear: 'Clear answers',
  recommendation: 'What your answers lead to',
  reasons: 'Why',
  obstacles: 'Why not yet',
  first: 'What first',
  cautions: 'Bear in mind',
  ranking: 'How the exams compare for you',
  rankingIntro: 'Points by our rules. An exam that is gone is not listed.',
  exam: 'Exam',
  status: 'Status',
  points: 'Points',
  audience: 'Whom each exam is for',
  audienceIntro: 'Required is nothing but the fee. Experience is what AWS advises.',
} as const

export type FitStrings = { readonly [K in keyof typeof fitStrings]: string }
