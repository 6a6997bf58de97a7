// A report on the study history as Markdown that reads well as plain text too, ending with what to do.

import type { Translate } from '../../core/deadlines/words'
import type { Extent, Report, WriterReport } from '../../core/journal/report'
import { showHidden } from '../../core/text/parseRichText'
import { answerCount, dayOf, eventCount, fileCount } from './words'

export interface ReportContext {
  readonly device: string
  /** Events that the disk has refused so far. */
  readonly unsaved: number
  /** Whether what the window shows is what a replay of all events gives. */
  readonly isReplaySame: boolean
  /** Files of the quarantine. */
  readonly quarantined: readonly string[]
}

interface Finding {
  readonly what: string
  readonly details?: readonly string[]
  /** undefined: there is nothing to do. */
  readonly advice?: string
}

/** Details of one finding, and windows, that are listed; more would bury the rest. */
const listed = 50

export function reportInWords(t: Translate, report: Report, context: ReportContext): string {
  const findings = findingsOf(t, report, context)
  const toDo = findings.flatMap(({ advice }) => advice ?? [])
  const { total } = report
  return [
    `# ${t('Check of your study history')}`,
    '',
    findings.length === 0
      ? t('Nothing is missing, damaged or strange.')
      : findings.length === 1
        ? t('One thing was found; what to do stands at the end.')
        : t('{0} things were found; what to do stands at the end.', findings.length),
    '',
    t('{0}, {1}, in {2} of {3} KB.', eventCount(t, total.events), answerCount(t, total.answers), fileCount(t, report.files), Math.ceil(report.bytes / 1024)),
    '',
    `## ${t('By machine')}`,
    '',
    ...table(
      [t('Machine'), t('Windows'), ...extentHeads(t)],
      report.devices.map(device => [nameOf(t, device.device, context), String(device.writers), ...extentCells(device)])
    ),
    '',
    `## ${t('What was found')}`,
    '',
    ...(findings.length === 0 ? [t('Nothing to look at.')] : findings.flatMap(finding => findingLines(t, finding))),
    '',
    `## ${t('By window')}`,
    '',
    t('Each window writes files of its own, from its start to its end. The latest come first.'),
    '',
    ...table(
      [t('Machine'), t('Window'), ...extentHeads(t), t('Missing'), t('Clock jumps')],
      latestFirst(report.writers)
        .slice(0, listed)
        .map(writer => [nameOf(t, writer.device, context), plain(writer.writer), ...extentCells(writer), String(writer.missing), String(writer.clockJumps)])
    ),
    ...(report.writers.length > listed ? ['', t('and {0} more', report.writers.length - listed)] : []),
    '',
    `## ${t('What to do')}`,
    '',
    ...(toDo.length === 0 ? [t('Nothing. A backup is made on every day on which you answer something.')] : toDo.map(advice => `- ${advice}`)),
    '',
  ].join('\n')
}

function findingsOf(t: Translate, report: Report, { unsaved, isReplaySame, quarantined }: ReportContext): readonly Finding[] {
  const missing = report.writers.reduce((sum, writer) => sum + writer.missing, 0)
  const jumps = report.writers.reduce((sum, writer) => sum + writer.clockJumps, 0)
  const restore = t('Run "Restore Study History from Backup" and choose "Add what is missing": it brings back what a backup has.')
  const findings: readonly (Finding | false)[] = [
    unsaved > 0 && {
      what: t('{0} are in memory only, because the disk refuses them.', eventCount(t, unsaved)),
      advice: t('Make room on the disk, or export everything now with "Export Study History": it includes what is not saved.'),
    },
    report.unreadable.length > 0 && {
      what: t('{0} could not be read.', fileCount(t, report.unreadable.length)),
      details: report.unreadable,
      advice: t('Look at the files named above: they may be locked, or something else stands in their place. Then check again.'),
    },
    report.damaged.length > 0 && {
      what: t('{0} with damaged lines. All other lines count.', fileCount(t, report.damaged.length)),
      details: report.damaged.map(({ path, lines }) => t('{0}: {1}', path, lines)),
      advice: restore,
    },
    quarantined.length > 0 && { what: t('The quarantine holds {0}; nothing in it counts.', fileCount(t, quarantined.length)), details: quarantined },
    missing > 0 && {
      what: t(
        '{0} are missing within their windows. That is usual after an import of a table, and while a cloud drive has not brought everything yet.',
        eventCount(t, missing)
      ),
      advice: restore,
    },
    report.conflicts.length > 0 && {
      what: t('{0} stand in several files with different content. The first one counts.', eventCount(t, report.conflicts.length)),
      details: report.conflicts,
      advice: t('If you copied the study history folder between machines, delete "device.json" in one of them, so that each has a name of its own.'),
    },
    report.claims.length > 0 && {
      what: t('The sync folder has {0} under the name of this machine that it did not write. They are left alone.', eventCount(t, report.claims.length)),
      details: report.claims,
      advice: t('Look who else can write to the sync folder. If you know that these answers are yours, import their file.'),
    },
    report.unknownKinds.length > 0 && {
      what: t('Some events are of kinds that this version does not know. They are kept.'),
      details: report.unknownKinds.map(({ kind, count }) => t('{0}: {1}', kind, count)),
      advice: t('Update Exam Prep on this machine: a newer version wrote them.'),
    },
    report.malformed > 0 && { what: t('{0} do not say what their kind says. They are kept and do not count.', eventCount(t, report.malformed)) },
    report.future > 0 && {
      what: t('{0} are dated after tomorrow.', eventCount(t, report.future)),
      advice: t('Check the date and time of your machines.'),
    },
    jumps > 0 && { what: t('Clocks moved by more than a day {0} times, or the machine slept. The order within a window is kept.', jumps) },
    !isReplaySame && {
      what: t('What this window shows is not what a replay of all events gives.'),
      advice: t('Reload the window. If this comes again, export everything and report it.'),
    },
  ]
  return findings.filter(finding => finding !== false)
}

const findingLines = (t: Translate, { what, details = [] }: Finding): readonly string[] => [
  `- ${what}`,
  ...details.slice(0, listed).map(detail => `  - ${plain(detail)}`),
  ...(details.length > listed ? [`  - ${t('and {0} more', details.length - listed)}`] : []),
]

const nameOf = (t: Translate, device: string, context: ReportContext) => (device === context.device ? t('{0} (this one)', plain(device)) : plain(device))

const extentHeads = (t: Translate) => [t('Events'), t('Answers'), t('First'), t('Last')]
const extentCells = ({ events, answers, first, last }: Extent) => [
  String(events),
  String(answers),
  first === undefined ? '' : dayOf(first),
  last === undefined ? '' : dayOf(last),
]

const latestFirst = (writers: readonly WriterReport[]) => [...writers].sort((a, b) => (b.last ?? 0) - (a.last ?? 0))

/** Names come from files that anyone may have written: they stay text, in one line. */
const plain = (text: string) =>
  showHidden(text)
    .replaceAll(/[\r\n\t]/g, ' ')
    .replaceAll(/[\\`*_[\]<>|#!]/g, '·')
    .slice(0, 200)

/** A Markdown table whose columns are padded, so that it is one as plain text too. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = heads.map((head, column) => Math.max(3, head.length, ...rows.map(row => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(heads), line(widths.map(width => '-'.repeat(width))), ...rows.map(line)]
}
