// Words of "References" in English. The host sends them translated.

export const referencesStrings = {
  title: 'References',
  search: 'Search',
  searchHint: 'Title or address',
  where: 'Cited in',
  host: 'Publisher',
  none: 'No reference matches.',
} as const

export type ReferencesStrings = { readonly [K in keyof typeof referencesStrings]: string }
