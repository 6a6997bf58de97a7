// Search over tasks and questions. The questions of an exam are read when the search opens, task by task.
import * as vscode from 'vscode'
import type { CatalogExam } from '../core/content/catalog'
import type { Scope } from '../core/journal/event'
import { parseRichText } from '../core/text/parseRichText'
import { readConfig } from './config'
import { t } from './l10n'
import { asLabel, questionCount } from './labels'
import { shortened } from './panels/practiceView'
import type { Services } from './services'

interface Hit extends vscode.QuickPickItem {
  readonly scope?: Scope
}

/** The part of an exam that was chosen: a task, or one question. */
export async function searchOutline({ library }: Services): Promise<Scope | undefined> {
  const pick = vscode.window.createQuickPick<Hit>()
  pick.title = t('Search Questions and Topics')
  pick.placeholder = t('Words of a task, a question or a service')
  pick.matchOnDescription = true
  pick.matchOnDetail = true
  pick.busy = true
  pick.show()
  const chosen = new Promise<Scope | undefined>(resolve => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.scope)
      pick.hide()
    })
    pick.onDidHide(() => resolve(undefined))
  })
  const target = readConfig('targetExam')
  const packs = [...(await library.exams())].sort((a, b) => Number(b.exam.id === target) - Number(a.exam.id === target))
  pick.items = packs.flatMap(taskHits)
  const questionHits: Hit[] = []
  for (const pack of packs) questionHits.push(...(await hitsOf(pack, library)))
  pick.items = [...pick.items, ...questionHits]
  pick.busy = false
  try {
    return await chosen
  } finally {
    pick.dispose()
  }
}

const taskHits = ({ exam, questions }: CatalogExam): Hit[] =>
  exam.domains.flatMap(domain =>
    domain.tasks.map(task => ({
      label: `$(list-tree) ${task.id} ${asLabel(task.title)}`,
      description: asLabel(exam.code),
      detail: `${asLabel(domain.title)} · ${questionCount(questions[task.id]?.length ?? 0)}`,
      scope: { examId: exam.id, domainId: domain.id, taskId: task.id },
    }))
  )

async function hitsOf({ exam }: CatalogExam, library: Services['library']): Promise<Hit[]> {
  const hits: Hit[] = []
  for (const task of exam.domains.flatMap(domain => domain.tasks)) {
    for (const question of await library.questions(exam.id, task.id)) {
      hits.push({
        label: `$(question) ${asLabel(shortened(parseRichText(question.stem), 90))}`,
        description: `${asLabel(exam.code)} ${task.id}`,
        detail: [question.difficulty, ...question.services].join(' · '),
        scope: { examId: exam.id, questionIds: [question.id] },
      })
    }
  }
  return hits
}
