// Building blocks of every pack schema. Patterns are anchored and linear, so no text can make them slow.
import * as z from 'zod/mini'

const described = <T extends z.core.$ZodType>(schema: T, description: string): T => {
  z.globalRegistry.add(schema, { description })
  return schema
}

/** Adds the description that editors show while a pack is written. */
export const describe = described

/** A non-empty text; the length cap keeps one scalar from filling a page or the memory. */
export const text = (max = 4_000) => z.string().check(z.minLength(1), z.maxLength(max))

/** Kebab-case identifier, e.g. `mls-c01` or `data-firehose`. */
export const slug = () => z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(80))

/** Calendar day, `2026-03-31`. Quotes are not needed: the core schema of YAML 1.2 has no date type. */
export const isoDay = () => z.iso.date()

/** A date as exactly as it is known: `2019`, `2019-03` or `2019-03-18`. */
export const partialDate = () => z.string().check(z.regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/))

/** Only https addresses are ever shown as links, and only with a host that can be shown: no user name, no port. */
export const httpsUrl = () => z.string().check(z.regex(/^https:\/\/[A-Za-z0-9.-]+(?:[/?#][^\s"'<>\\]*)?$/), z.maxLength(500))

/** How well a figure is supported. Nothing unverified is published, so there is no value for it. */
export const confidence = () =>
  described(
    z.enum(['publisher', 'two-sources', 'one-source', 'computed', 'claim', 'own']),
    "publisher: the publisher's own text was seen. two-sources: independent third parties agree. one-source: a single third party. computed: our arithmetic. claim: said somewhere, source not found. own: our own judgement, not a fact."
  )
export type Confidence = z.infer<ReturnType<typeof confidence>>
