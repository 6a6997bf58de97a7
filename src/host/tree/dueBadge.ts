// The number on the icon of the activity bar: what is due in the target exam.
import type { ViewBadge } from 'vscode'
import { t } from '../l10n'
import type { Services } from '../services'
import { todayIn } from '../today'

export async function dueBadge(services: Services): Promise<ViewBadge | undefined> {
  const [target, { state }] = await Promise.all([services.target(), services.journal()])
  const due = target ? todayIn(services, target, state).due.length : 0
  return target && due > 0 ? { value: due, tooltip: t('{0}: {1} due today', target.exam.code, due) } : undefined
}
