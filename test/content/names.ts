// Former names and closed offers, from the table `names.yaml`: where a text uses one without saying so.
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import * as z from 'zod/mini'
import { httpsUrl, partialDate, text } from '../../src/core/content/primitives'

const dated = { name: text(200), on: partialDate(), source: httpsUrl() }
const NamesSchema = z.strictObject({
  /** `also` is a successor that may stand beside the former name instead of the present one. */
  renamed: z.array(z.strictObject({ ...dated, present: text(100), also: z.optional(text(100)) })),
  closed: z.array(z.strictObject(dated)),
})

export type Names = z.infer<typeof NamesSchema>

/** Throws when the table is not of its form. */
export const readNames = (): Names => z.parse(NamesSchema, parse(readFileSync('test/content/names.yaml', 'utf8')))

const saysClosed = /closed|no longer|ended|discontinued|retired/i

/** Former names in a text without a present name beside them. */
export const formerNames = (text: string, { renamed }: Names): readonly string[] =>
  renamed.flatMap(({ name, present, also = present }) => {
    const former = new RegExp(name).exec(text.replaceAll(present, ''))?.[0]
    return former && !text.includes(present) && !text.includes(also) ? [`${former}, now ${present}`] : []
  })

/** What new customers cannot use any more, where none of the `passages` with its name says so. */
export const closedNames = (passages: readonly string[], { closed }: Names): readonly string[] =>
  closed.flatMap(({ name, on }) => {
    const naming = passages.filter(passage => new RegExp(name).test(passage))
    return naming.length > 0 && !naming.some(passage => saysClosed.test(passage)) ? [`${new RegExp(name).exec(naming[0] ?? '')?.[0]}, closed ${on}`] : []
  })
