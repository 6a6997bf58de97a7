// The words of pages. A page has its English ones; the host tells what they are in the user's language.

/** English text -> its translation; empty in English. */
export type Translations = Readonly<Record<string, string>>

/** A table of page strings in the user's language; what is not translated stays English. */
export const translate = <T extends Readonly<Record<string, string>>>(strings: T, translations: Translations): { readonly [K in keyof T]: string } =>
  Object.fromEntries(Object.entries(strings).map(([key, text]) => [key, translations[text] ?? text])) as { readonly [K in keyof T]: string }
