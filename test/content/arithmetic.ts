// The `check` of a question: comparisons of arithmetic, evaluated without `eval`.
//
//   180 * 0.95 * 12 == 2052            equal up to rounding errors of floating point
//   ceil(7200 / 1000) == 8 and 7 < 7.2 several comparisons
//   round(2 * 0.8 * 0.5 / 1.3, 2) == 0.62
//
// Numbers, + - * / ^, brackets, functions, == < <= > >=, `and`.

/** The source is not an expression of this language; the message says where. */
export class ExpressionError extends Error {}

const functions: Readonly<Record<string, (...args: readonly number[]) => number>> = {
  abs: (x = NaN) => Math.abs(x),
  ceil: (x = NaN) => Math.ceil(steady(x)),
  floor: (x = NaN) => Math.floor(steady(x)),
  round: (x = NaN, digits = 0) => Math.round(steady(x * 10 ** digits)) / 10 ** digits,
  min: (...all) => Math.min(...all),
  max: (...all) => Math.max(...all),
  sqrt: (x = NaN) => Math.sqrt(x),
  exp: (x = NaN) => Math.exp(x),
  ln: (x = NaN) => Math.log(x),
  log2: (x = NaN) => Math.log2(x),
  log10: (x = NaN) => Math.log10(x),
}

/** Takes the rounding error out of a number before it is rounded: 0.1 * 3 * 10 is three. */
const steady = (x: number) => Number(x.toPrecision(12))

const isEqual = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))

const comparisons: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '==': isEqual,
  '<': (a, b) => a < b && !isEqual(a, b),
  '>': (a, b) => a > b && !isEqual(a, b),
  '<=': (a, b) => a < b || isEqual(a, b),
  '>=': (a, b) => a > b || isEqual(a, b),
}

/** Whether every comparison of the expression holds. Throws `ExpressionError` when it cannot be read. */
export function holds(source: string): boolean {
  const tokens = source.match(/\d+(?:\.\d+)?(?:e[+-]?\d+)?|[a-z]\w*|==|<=|>=|\S/gi) ?? []
  let at = 0
  const fail = (): never => {
    throw new ExpressionError(`"${source}": unexpected ${tokens[at] === undefined ? 'end' : `"${tokens[at]}"`}`)
  }
  const accept = (...wanted: readonly string[]) => (wanted.includes(tokens[at] ?? '') ? tokens[at++] : undefined)
  const expect = (token: string) => accept(token) ?? fail()

  function sum(): number {
    let value = product()
    for (let sign = accept('+', '-'); sign; sign = accept('+', '-')) value += sign === '+' ? product() : -product()
    return value
  }
  function product(): number {
    let value = signed()
    for (let sign = accept('*', '/'); sign; sign = accept('*', '/')) value = sign === '*' ? value * signed() : value / signed()
    return value
  }
  const signed = (): number => (accept('-') ? -signed() : power())
  function power(): number {
    const base = operand()
    return accept('^') ? base ** signed() : base
  }
  function operand(): number {
    if (accept('(')) return bracketed(sum)
    const token = tokens[at++] ?? ''
    if (/^\d/.test(token)) return Number(token)
    const call = Object.hasOwn(functions, token) ? functions[token] : undefined
    if (call && accept('(')) return bracketed(() => call(...list()))
    at--
    return fail()
  }
  function bracketed(inner: () => number): number {
    const value = inner()
    expect(')')
    return value
  }
  function list(): number[] {
    const values = [sum()]
    while (accept(',')) values.push(sum())
    return values
  }
  function comparison(): boolean {
    const left = sum()
    const compare = comparisons[accept(...Object.keys(comparisons)) ?? ''] ?? fail()
    const right = sum()
    // A division by zero or a root of a negative number is a mistake of the check, whatever it is compared with.
    return Number.isFinite(left) && Number.isFinite(right) && compare(left, right)
  }

  let result = comparison()
  while (accept('and')) result = comparison() && result
  return at === tokens.length ? result : fail()
}
