// Texts of packs and data within Markdown of our own.

/** The text as it is, so that it can neither format nor link. `appendText` would do, but it turns every space into one that never breaks the line. */
export const escaped = (text: string): string => text.replace(/[\\`*_{}[\]()#+!|<>~$&-]/g, '\\$&')
