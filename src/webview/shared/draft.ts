// Unsent input of one question: how it starts, changes, and becomes an answer. Pure.
import type { AskedBody, Response } from '../../protocol/practice'

export type DraftInput =
  | { readonly type: 'multiple-choice'; readonly chosen: number | null }
  | { readonly type: 'multiple-response'; readonly chosen: readonly number[] }
  | { readonly type: 'ordering'; readonly order: readonly number[] }
  | { readonly type: 'matching'; readonly choices: readonly (number | null)[] }

/** Why an input is no answer yet. */
export type Problem =
  | { readonly kind: 'needOne' }
  | { readonly kind: 'needMany'; readonly need: number; readonly have: number }
  | { readonly kind: 'needAllMatches'; readonly open: number }

export function emptyInput(body: AskedBody): DraftInput {
  switch (body.type) {
    case 'multiple-choice':
      return { type: body.type, chosen: null }
    case 'multiple-response':
      return { type: body.type, chosen: [] }
    case 'ordering':
      return { type: body.type, order: body.steps.map((_, step) => step) }
    case 'matching':
      return { type: body.type, choices: body.prompts.map(() => null) }
  }
}

/** Chooses the option, or takes it back where several may be chosen. */
export function choose(input: DraftInput, option: number): DraftInput {
  switch (input.type) {
    case 'multiple-choice':
      return { ...input, chosen: option }
    case 'multiple-response': {
      const without = input.chosen.filter(chosen => chosen !== option)
      return { ...input, chosen: without.length < input.chosen.length ? without : [...input.chosen, option].sort((a, b) => a - b) }
    }
    case 'ordering':
    case 'matching':
      return input
  }
}

/** Takes the step at place `from` to place `to`; a place outside the list changes nothing. */
export function move(input: DraftInput, from: number, to: number): DraftInput {
  if (input.type !== 'ordering') return input
  const step = input.order[from]
  if (step === undefined || from === to || to < 0 || to >= input.order.length) return input
  const order = input.order.filter(other => other !== step)
  order.splice(to, 0, step)
  return { ...input, order }
}

export function match(input: DraftInput, prompt: number, choice: number | null): DraftInput {
  return input.type === 'matching' ? { ...input, choices: input.choices.map((before, index) => (index === prompt ? choice : before)) } : input
}

/** The answer that the input stands for, or what is still wrong with it. */
export function toResponse(input: DraftInput, body: AskedBody): { readonly response: Response } | { readonly problem: Problem } {
  switch (input.type) {
    case 'multiple-choice':
      return input.chosen === null ? { problem: { kind: 'needOne' } } : { response: { type: input.type, chosen: input.chosen } }
    case 'multiple-response': {
      const need = body.type === 'multiple-response' ? body.select : input.chosen.length
      return input.chosen.length === need
        ? { response: { type: input.type, chosen: input.chosen } }
        : { problem: { kind: 'needMany', need, have: input.chosen.length } }
    }
    case 'ordering':
      return { response: { type: input.type, order: input.order } }
    case 'matching': {
      const choices = input.choices.filter(choice => choice !== null)
      const open = input.choices.length - choices.length
      return open === 0 ? { response: { type: input.type, choices } } : { problem: { kind: 'needAllMatches', open } }
    }
  }
}

const isPosition = (value: unknown, count: number): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < count
const arePositions = (value: unknown, count: number): value is readonly number[] =>
  Array.isArray(value) && value.every(item => isPosition(item, count)) && new Set(value).size === value.length

/** The saved input if it fits the question, else null: saved state may be of any age and shape. */
export function restoreInput(saved: unknown, body: AskedBody): DraftInput | null {
  if (typeof saved !== 'object' || saved === null) return null
  const { type, chosen, order, choices } = saved as Record<string, unknown>
  if (type !== body.type) return null
  switch (body.type) {
    case 'multiple-choice':
      return chosen === null || isPosition(chosen, body.options.length) ? { type: body.type, chosen } : null
    case 'multiple-response':
      return arePositions(chosen, body.options.length) ? { type: body.type, chosen } : null
    case 'ordering':
      return arePositions(order, body.steps.length) && order.length === body.steps.length ? { type: body.type, order } : null
    case 'matching':
      return Array.isArray(choices) &&
        choices.length === body.prompts.length &&
        choices.every(choice => choice === null || isPosition(choice, body.choices.length))
        ? { type: body.type, choices }
        : null
  }
}
