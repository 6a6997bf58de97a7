// Every id that package.json declares and code uses. test/unit/manifest.test.ts keeps the two in step.

export const commandIds = {
  examSelect: 'examPrep.exam.select',
  examSetDate: 'examPrep.exam.setDate',
  examOpenPage: 'examPrep.exam.openPage',
  practiceStart: 'examPrep.practice.start',
  practiceResume: 'examPrep.practice.resume',
  practiceMissed: 'examPrep.practice.missed',
  factsOpen: 'examPrep.facts.open',
  outlineSearch: 'examPrep.outline.search',
  answerUndo: 'examPrep.answer.undo',
  countdownMenu: 'examPrep.countdown.menu',
  dataOpenFolder: 'examPrep.data.openFolder',
} as const
export type CommandId = (typeof commandIds)[keyof typeof commandIds]

export const viewIds = {
  study: 'examPrep.study',
  outline: 'examPrep.outline',
  facts: 'examPrep.facts',
} as const

/** Types of the panels, for restoring them after a reload. */
export const panelTypes = {
  practice: 'examPrep.practice',
  facts: 'examPrep.factsPanel',
} as const

export const statusBarId = 'examPrep.countdown'

/** Context keys that `when` clauses in package.json use. */
export const contextKeys = {
  hasUnfinishedRound: 'examPrep.hasUnfinishedRound',
  canUndo: 'examPrep.canUndo',
  hasMissed: 'examPrep.hasMissed',
} as const
export type ContextKey = (typeof contextKeys)[keyof typeof contextKeys]

/** `viewItem` of outline rows. A row without questions has `.empty` behind it: there is nothing to practise. */
export const rowKinds = ['exam', 'domain', 'task'] as const

export const configSection = 'examPrep'

/** Settings below `examPrep` with their defaults; the type of the settings is the type of this table. */
export const configDefaults = {
  targetExam: 'mls-c01',
  examDate: '',
  examLanguage: 'en',
  certificates: {} as Readonly<Record<string, string>>,
  'statusBar.enabled': true,
  'practice.questionsPerRound': 20,
  'practice.shuffleOptions': true,
  'practice.singleKeyShortcuts': true,
}
export type Config = typeof configDefaults
