// Every id that package.json declares and code uses. test/unit/manifest.test.ts keeps the two in step.

export const commandIds = {
  examSelect: 'examPrep.exam.select',
  examSetDate: 'examPrep.exam.setDate',
  examOpenPage: 'examPrep.exam.openPage',
  practiceStart: 'examPrep.practice.start',
  practiceResume: 'examPrep.practice.resume',
  practiceDue: 'examPrep.practice.due',
  practiceWeakest: 'examPrep.practice.weakest',
  practiceNew: 'examPrep.practice.new',
  practiceMissed: 'examPrep.practice.missed',
  practiceCustom: 'examPrep.practice.custom',
  practiceCram: 'examPrep.practice.cram',
  mockStart: 'examPrep.mock.start',
  mockResume: 'examPrep.mock.resume',
  mockResults: 'examPrep.mock.results',
  progressOpen: 'examPrep.progress.open',
  factsOpen: 'examPrep.facts.open',
  stepsOpen: 'examPrep.steps.open',
  planOpen: 'examPrep.plan.open',
  notesOpen: 'examPrep.notes.open',
  resourcesOpen: 'examPrep.resources.open',
  outlineSearch: 'examPrep.outline.search',
  answerUndo: 'examPrep.answer.undo',
  countdownMenu: 'examPrep.countdown.menu',
  dataOpenFolder: 'examPrep.data.openFolder',
  dataExport: 'examPrep.data.export',
  dataImport: 'examPrep.data.import',
  dataCheck: 'examPrep.data.check',
  dataRestore: 'examPrep.data.restore',
  dataSyncFolder: 'examPrep.data.syncFolder',
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
  mock: 'examPrep.mock',
  progress: 'examPrep.progress',
  plan: 'examPrep.plan',
} as const

export const statusBarId = 'examPrep.countdown'
export const unsavedItemId = 'examPrep.unsaved'

/** Context keys that `when` clauses in package.json use. */
export const contextKeys = {
  hasUnfinishedRound: 'examPrep.hasUnfinishedRound',
  canUndo: 'examPrep.canUndo',
  hasMissed: 'examPrep.hasMissed',
  hasRunningMock: 'examPrep.hasRunningMock',
  /** What the target exam is today: available, beta, announced, retired or unknown. */
  targetState: 'examPrep.targetState',
} as const
export type ContextKey = (typeof contextKeys)[keyof typeof contextKeys]

/** `viewItem` of outline rows. A row without questions has `.empty` behind it: there is nothing to practise; one with notes `.notes`. */
export const rowKinds = ['exam', 'domain', 'task'] as const

/** The walkthrough from "may I take it" to the badge, by its full id. */
export const wayWalkthrough = 'exam-prep.exam-prep#way'

export const configSection = 'examPrep'

/** Settings below `examPrep` with their defaults; the type of the settings is the type of this table. */
export const configDefaults = {
  targetExam: 'mls-c01',
  examDate: '',
  examLanguage: 'en',
  certificates: {} as Readonly<Record<string, string>>,
  hoursPerWeek: 8,
  'statusBar.enabled': true,
  'practice.questionsPerRound': 20,
  'practice.shuffleOptions': true,
  'practice.singleKeyShortcuts': true,
  'practice.askConfidence': true,
  'practice.newPerDay': 20,
  /** 0 is untimed. */
  'mock.timeMultiplier': 1,
  'mock.languageExtension': false,
  /** Path or address of a folder that git or a cloud drive synchronises; empty for none. */
  syncFolder: '',
}
export type Config = typeof configDefaults
