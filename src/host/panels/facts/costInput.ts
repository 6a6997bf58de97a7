// What the page "Cost" asked for, made sound. Pure: no vscode.
import type { CostInput } from '../../../protocol/facts/cost'
import { isObject } from '../practiceMessages'
import { defaultInput } from './costView'

const maxRetakes = 9
const maxDollars = 100_000
const maxRate = 1_000_000

const within = (value: unknown, low: number, high: number): value is number => typeof value === 'number' && value >= low && value <= high
const dollars = (value: unknown): number | null => (within(value, 0, maxDollars) ? Math.round(value * 100) / 100 : null)

/** Whatever is missing or not understood becomes its default. `paths`: the ways that can be chosen. */
export function readCostInput(value: unknown, paths: readonly string[]): CostInput {
  const asked = isObject(value) ? value : {}
  const chosen = (id: unknown): string | undefined => paths.find(path => path === id)
  const path = chosen(asked.path) ?? chosen(defaultInput.path) ?? paths[0] ?? defaultInput.path
  const other = chosen(asked.other) ?? ''
  const currency = typeof asked.currency === 'string' && /^[A-Za-z]{3}$/.test(asked.currency.trim()) ? asked.currency.trim().toUpperCase() : ''
  return {
    path,
    other: other === path ? '' : other,
    without: Array.isArray(asked.without) ? asked.without.filter(id => typeof id === 'string' && id.length < 80).slice(0, 20) : [],
    retakes: within(asked.retakes, 0, maxRetakes) ? Math.round(asked.retakes) : 0,
    voucher: asked.voucher === true,
    newAccount: asked.newAccount === true,
    employerShare: within(asked.employerShare, 0, 100) ? asked.employerShare : 0,
    employerCap: dollars(asked.employerCap),
    classPrice: dollars(asked.classPrice),
    currency,
    rate: within(asked.rate, Number.MIN_VALUE, maxRate) ? asked.rate : null,
  }
}
