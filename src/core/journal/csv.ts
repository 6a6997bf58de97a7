// The table of answers as CSV (RFC 4180), safe to open in a spreadsheet, and back. A record never spans lines, so damage stays in its line.
// Written here, because the libraries for it bring what fetches files, and a record of one line needs little.
import { type Column, columns, eventOfRow, type Row } from './answerTable'
import type { JournalEvent } from './event'
import type { Pace } from './pace'

/** A spreadsheet would run a cell that starts so (OWASP ASVS 1.2.10). Quotes before it are counted, so that ours can be taken off again. */
const formula = /^'*[=+\-@\t\r\0]/
const escapedFormula = /^'+[=+\-@\t\r\0]/

const lineEnd = '\r\n'

/** A line of ours has a few hundred characters. */
const maxLineLength = 64 * 1024
/** Ours are 18; a spreadsheet may add some. */
const maxColumns = 64

/** The text of a `.csv` file. */
export async function csvOf(rows: readonly Row[], pace: Pace): Promise<string> {
  const lines = [columns.join(',')]
  for (const row of rows) {
    lines.push(columns.map(column => cellOf(row[column])).join(','))
    if (pace.isDue) await pace.rest()
  }
  return `${lines.join(lineEnd)}${lineEnd}`
}

function cellOf(value: Row[Column]): string {
  const text = String(value ?? '')
  const isFormula = typeof value === 'string' && formula.test(text)
  const safe = isFormula ? `'${text}` : text
  return isFormula || /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Reads the lines below a header; undefined when the header is not that of our table. */
export function csvReader(header: string): ((line: string) => JournalEvent | undefined) | undefined {
  if (header.length > maxLineLength) return undefined
  // Spreadsheets of some countries write semicolons.
  for (const delimiter of [',', ';', '\t']) {
    const names = cellsOf(header, delimiter)?.map(name => name.trim().toLowerCase())
    if (!names || !columns.every(column => names.includes(column))) continue
    const places = columns.map(column => [column, names.indexOf(column)] as const)
    return line => {
      const cells = cellsOf(line, delimiter)
      if (!cells) return undefined
      const row = Object.fromEntries(places.map(([column, place]) => [column, cells[place] ?? ''])) as Record<Column, string>
      return eventOfRow(row)
    }
  }
  return undefined
}

/** undefined when the line is no record: a quote is left open, or it is far longer or wider than ours. */
function cellsOf(line: string, delimiter: string): readonly string[] | undefined {
  if (line.length > maxLineLength) return undefined
  const cells = line.includes('"') ? quotedCells(line, delimiter) : line.split(delimiter)
  if (!cells || cells.length > maxColumns) return undefined
  return cells.map(cell => (escapedFormula.test(cell) ? cell.slice(1) : cell))
}

/** The cells of a line with quotes. In a quoted cell a quote is doubled; behind its end comes the next cell or nothing. */
function quotedCells(line: string, delimiter: string): readonly string[] | undefined {
  const cells: string[] = []
  for (let at = 0; at <= line.length; at++) {
    if (line[at] === '"') {
      const end = endOfQuote(line, at + 1)
      if (end === undefined || (end + 1 < line.length && line[end + 1] !== delimiter)) return undefined
      cells.push(line.slice(at + 1, end).replaceAll('""', '"'))
      at = end + 1
    } else {
      const next = line.indexOf(delimiter, at)
      const end = next < 0 ? line.length : next
      cells.push(line.slice(at, end))
      at = end
    }
  }
  return cells
}

/** Where the quote that closes a cell stands; undefined when it is left open. */
function endOfQuote(line: string, from: number): number | undefined {
  for (let at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 2)) if (line[at + 1] !== '"') return at
  return undefined
}
