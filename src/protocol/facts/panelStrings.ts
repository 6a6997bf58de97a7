// Words of the facts panel around its pages, in English. The host sends them translated.

export const panelStrings = {
  exam: 'Exam',
  pages: 'Pages',
  failed: 'That did not work: {0}',
} as const

export type PanelStrings = { readonly [K in keyof typeof panelStrings]: string }
