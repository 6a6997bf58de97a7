// The table of answers as CSV (RFC 4180), safe to open in a spreadsheet, and back. A record never spans lines, so damage stays in its line.
import Papa from 'papaparse'
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
    lines.push(Papa.unparse([columns.map(column => row[column])], { escapeFormulae: formula }))
    if (pace.isDue) await pace.rest()
  }
  return `${lines.join(lineEnd)}${lineEnd}`
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

function quotedCells(line: string, delimiter: string): readonly string[] | undefined {
  const { data, errors } = Papa.parse<readonly string[]>(line, { delimiter, newline: '\n' })
  return errors.length > 0 ? undefined : data[0]
}
