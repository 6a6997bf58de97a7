// Rows of the outline: plain values with stable ids, made by small factories.
import * as vscode from 'vscode'
import type { CatalogExam } from '../../core/content/catalog'
import type { Domain, Task } from '../../core/content/examSchema'
import { statusOn } from '../../core/deadlines/examStatus'
import { statusLabel, statusSentence } from '../../core/deadlines/words'
import type { Scope } from '../../core/journal/event'
import type { Tally } from '../../core/session/gather'
import { t } from '../l10n'
import { questionCount } from '../labels'

/** A row that stands for a part of an exam; commands take it as their argument. */
export interface OutlineRow {
  readonly kind: 'exam' | 'domain' | 'task'
  readonly scope: Scope
  readonly pack: CatalogExam
  readonly domain?: Domain
  readonly task?: Task
}

export const examRow = (pack: CatalogExam): OutlineRow => ({ kind: 'exam', scope: { examId: pack.exam.id }, pack })
export const domainRow = (pack: CatalogExam, domain: Domain): OutlineRow => ({
  kind: 'domain',
  scope: { examId: pack.exam.id, domainId: domain.id },
  pack,
  domain,
})
export const taskRow = (pack: CatalogExam, domain: Domain, task: Task): OutlineRow => ({
  kind: 'task',
  scope: { examId: pack.exam.id, domainId: domain.id, taskId: task.id },
  pack,
  domain,
  task,
})

export const rowId = ({ scope }: OutlineRow): string => [scope.examId, scope.domainId, scope.taskId].filter(Boolean).join('/')

interface Drawing {
  readonly isTarget: boolean
  readonly language: string
  readonly today: string
  readonly tally: Tally
  /** Questions and concept cards due today. */
  readonly due: number
  /** A task whose first answers are below the assumed cut. */
  readonly weak: boolean
}

export function drawRow(row: OutlineRow, drawing: Drawing): vscode.TreeItem {
  const item = row.task ? drawTask(row.task, drawing) : row.domain ? drawDomain(row.domain, drawing) : drawExam(row.pack, drawing)
  item.id = rowId(row)
  const notes = row.task && row.pack.notes?.includes(row.task.id) ? '.notes' : ''
  item.contextValue = `${row.kind}${drawing.tally.total > 0 ? '' : '.empty'}${notes}`
  return item
}

function drawExam({ exam }: CatalogExam, drawing: Drawing): vscode.TreeItem {
  const { isTarget, language, today } = drawing
  const item = new vscode.TreeItem(exam.code, isTarget ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed)
  const status = statusOn(exam, language, today)
  const label = statusLabel(t, status)
  item.description = [shortName(exam.name), status.state === 'available' ? '' : label].filter(Boolean).join(', ')
  item.iconPath = new vscode.ThemeIcon(isTarget ? 'target' : 'mortar-board')
  item.tooltip = [exam.name, statusSentence(t, status), standingWords(drawing)].join('\n')
  item.accessibilityInformation = { label: `${exam.code}, ${exam.name}, ${isTarget ? `${t('target exam')}, ` : ''}${label}. ${standingWords(drawing)}` }
  return item
}

function drawDomain(domain: Domain, drawing: Drawing): vscode.TreeItem {
  const item = new vscode.TreeItem(`${domain.id} ${domain.title}`, vscode.TreeItemCollapsibleState.Collapsed)
  item.description = `${domain.weight} %`
  item.tooltip = [`${domain.id} ${domain.title}`, t('{0} % of the scored content', domain.weight), standingWords(drawing)].join('\n')
  item.accessibilityInformation = {
    label: `${t('Domain {0}', domain.id)}, ${domain.title}, ${t('{0} % of the scored content', domain.weight)}. ${standingWords(drawing)}`,
  }
  return item
}

function drawTask(task: Task, drawing: Drawing): vscode.TreeItem {
  const { tally } = drawing
  const item = new vscode.TreeItem(`${task.id} ${task.title}`, vscode.TreeItemCollapsibleState.None)
  item.description =
    tally.total === 0 ? '' : tally.seen === 0 ? questionCount(tally.total) : t('{0} of {1} seen, {2} right', tally.seen, tally.total, tally.right)
  item.tooltip = [`${task.id} ${task.title}`, standingWords(drawing)].join('\n')
  item.accessibilityInformation = { label: `${t('Task {0}', task.id)}, ${task.title}. ${standingWords(drawing)}` }
  return item
}

const standingWords = ({ tally, due, weak }: Drawing): string =>
  [tallyWords(tally), due > 0 ? t('{0} due', due) : '', weak ? t('weak') : ''].filter(Boolean).join(', ')

export function tallyWords({ total, seen, right }: Tally): string {
  if (total === 0) return t('No questions yet')
  if (seen === 0) return t('{0}, none seen yet', questionCount(total))
  return t('{0}, {1} seen, {2} right at the last answer', questionCount(total), seen, right)
}

/** The name without the vendor's ceremony, for a narrow sidebar. */
const shortName = (name: string) => name.replace(/^AWS Certified /, '')
