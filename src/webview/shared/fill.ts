// Puts values into the host's translated templates. Free of DOM, so that it can be tested in bare Node.

/** `fill('{0} of {1}', 3, 20)` gives "3 of 20". A placeholder without a value stays visible, so that a wrong translation is noticed. */
export const fill = (template: string, ...values: readonly (string | number)[]): string =>
  template.replace(/\{(\d)\}/g, (placeholder, index: string) => String(values[Number(index)] ?? placeholder))

/** The same for values that are drawn: the template in pieces, in its own word order. */
export const fillWith = <T>(template: string, ...values: readonly T[]): readonly (string | T)[] =>
  template
    .split(/(\{\d\})/)
    .map(piece => (/^\{\d\}$/.test(piece) ? (values[Number(piece[1])] ?? piece) : piece))
    .filter(piece => piece !== '')
