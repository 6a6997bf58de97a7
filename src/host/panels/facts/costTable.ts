// The bill as a Markdown table, for the clipboard. Pure: no vscode.
import type { Translate } from '../../../core/deadlines/words'
import type { Amount, CostRow, CostView } from '../../../protocol/facts/cost'

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim()
const amount = (value: Amount | null): string => (value ? [value.usd, ...(value.other === undefined ? [] : [`(${value.other})`])].join(' ') : '')

/** Title, table and what is not in the sums. Ends with a line feed. */
export function costTable({ code, columns, rows, headlines, pricesChecked }: CostView, t: Translate): string {
  const heads = [t('Item'), ...columns, t('Price from')]
  const lines = [
    heads,
    heads.map((_, i) => (i > 0 && i <= columns.length ? '---:' : '---')),
    ...rows.map(row => [row.label, ...row.amounts.map(amount), from(row, t)]),
  ]
  const plus = headlines.flatMap(({ title, plus: missing }) => (missing === undefined ? [] : [`${title}: ${missing}.`]))
  return [
    t('{0}: {1}. US dollars before tax. {2}', code, headlines.map(({ title }) => title).join(', '), pricesChecked).trim(),
    '',
    ...lines.map(cells => `| ${cells.map(cell).join(' | ')} |`),
    ...(plus.length > 0 ? ['', ...plus] : []),
    '',
  ].join('\n')
}

function from({ provenance, origin }: CostRow, t: Translate): string {
  if (!provenance) return origin ?? ''
  const links = provenance.sources
    .map(({ title, url }) => `[${title.replaceAll(/[[\]\\`<]/g, '')}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`)
    .join(', ')
  return [links, t('checked {0}', provenance.checkedOn)].filter(Boolean).join(', ')
}
