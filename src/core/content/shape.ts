// Data -> typed value by a schema; what does not fit becomes findings in the words of an author.
import * as z from 'zod/mini'
import type { Finding, Path } from './issue'

export type Shaped<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly findings: readonly Finding[] }

export function shape<S extends z.core.$ZodType>(schema: S, data: unknown, base: Path = []): Shaped<z.output<S>> {
  // Without its input an issue cannot tell a missing value from one of the wrong type.
  const result = z.safeParse(schema, data, { reportInput: true })
  return result.success ? { ok: true, value: result.data } : { ok: false, findings: result.error.issues.flatMap(issue => explain(issue, base)) }
}

function explain(issue: z.core.$ZodIssue, base: Path): Finding[] {
  const path = [...base, ...issue.path.map(step => (typeof step === 'number' ? step : String(step)))]
  const name = path.findLast(step => typeof step === 'string') ?? 'value'
  const finding = (code: string, message: string): Finding[] => [{ code, message, path }]
  const missing = () => finding('missing', `"${String(name)}" is missing.`)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key => ({ code: 'unknown-key', message: `Unknown key "${key}".`, path: [...path, key], atKey: true }))
    case 'invalid_type':
      return issue.input === undefined ? missing() : finding('type', `"${String(name)}" must be ${withArticle(issue.expected)}.`)
    case 'invalid_value':
      return issue.input === undefined ? missing() : finding('value', `"${String(name)}" must be ${oneOf(issue.values)}.`)
    case 'invalid_union':
      return lacksKey(issue.input, name) ? missing() : finding('type', `"${String(name)}" is not one of the known kinds.`)
    case 'too_small':
      return finding(
        'too-small',
        issue.origin === 'string'
          ? `"${String(name)}" is empty.`
          : `"${String(name)}" ${issue.inclusive === false ? 'must be more than' : 'needs at least'} ${issue.minimum}.`
      )
    case 'too_big':
      return finding('too-big', `"${String(name)}" may have at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}.`)
    case 'invalid_format':
      return finding('format', `"${String(name)}" ${formatHint(String(name), issue.format)}.`)
    default:
      return finding('invalid', `"${String(name)}" is not valid.`)
  }
}

/** A union tells its variants apart by a key, and reports the whole object when that key is not there. */
const lacksKey = (input: unknown, key: string | number) => typeof input === 'object' && input !== null && !Object.hasOwn(input, key)

const withArticle = (type: string) =>
  ({
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a group of keys',
    record: 'a group of keys',
  })[type] ?? type

const oneOf = (values: readonly unknown[]) => values.map(value => `"${String(value)}"`).join(' or ')

function formatHint(name: string, format: string): string {
  if (format === 'date') return 'must be a day such as 2026-03-31'
  if (name === 'url' || name === 'page') return 'must be an https:// address'
  if (name === 'from' || name.endsWith('ate')) return 'must be a date such as 2026, 2026-03 or 2026-03-31'
  if (name === 'id') return 'has characters or parts that an id of this kind may not have'
  return 'has a form that is not allowed here'
}
