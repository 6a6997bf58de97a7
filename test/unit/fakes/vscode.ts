// As much of VS Code as code needs that only translates and reads settings. Whatever else is used is undefined, and says so.

/** English in, English out, as VS Code does without a translation. */
export const l10n = {
  bundle: undefined,
  t: (message: string, ...args: (string | number)[]): string => message.replace(/\{(\d)\}/g, (_, index) => String(args[Number(index)])),
}

/** Settings of a test below `examPrep`; what is not set has its default. */
export const settings = new Map<string, unknown>()

export const workspace = { getConfiguration: () => ({ get: (key: string) => settings.get(key) }) }

export const env = { language: 'en' }
