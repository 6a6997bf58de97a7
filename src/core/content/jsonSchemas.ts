// The pack format as JSON Schema, generated from the one definition in zod. Build time only.
import * as z from 'zod/mini'
import { CardFileSchema } from './cardSchema'
import { ExamSchema } from './examSchema'
import { QuestionFileSchema } from './questionSchema'

const toJsonSchema = (schema: z.core.$ZodType, title: string) => ({ title, ...z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }) })

/** By file name: `data/schema/<name>.schema.json`. */
export const jsonSchemas: Readonly<Record<string, unknown>> = {
  exam: toJsonSchema(ExamSchema, 'Exam Prep: exam.yaml'),
  questions: toJsonSchema(QuestionFileSchema, 'Exam Prep: questions/<task>.yaml'),
  cards: toJsonSchema(CardFileSchema, 'Exam Prep: cards/<task>.yaml'),
}
