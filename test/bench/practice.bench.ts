// From the command to a question that can be answered, in the real workbench: cold is the first panel of a window, warm a later one.
// An extension that does nothing but show one control in a panel tells how much of it is VS Code's own.
import { launch, type Workbench } from '../e2e/workbench.ts'
import { median, printFigure } from './figure.ts'
import { type SmallExtension, writeExtension } from './smallExtension.ts'

const launches = 3
const warmRuns = 4

interface Subject {
  readonly command: string
  readonly tab: RegExp
}
const practice: Subject = { command: 'Exam Prep: Start Practice', tab: /^Practice/ }
const plain: Subject = { command: 'Bench: Show One Control', tab: /^One Control/ }

const plainExtension: SmallExtension = {
  name: 'panel',
  contributes: { commands: [{ command: 'bench.panel', title: 'Show One Control', category: 'Bench' }] },
  source: `
const vscode = require('vscode')
exports.activate = context => {
  context.subscriptions.push(vscode.commands.registerCommand('bench.panel', () => {
    const panel = vscode.window.createWebviewPanel('bench', 'One Control', vscode.ViewColumn.One, { enableScripts: true })
    panel.webview.html = '<!doctype html><html><body><fieldset><button>Go</button></fieldset></body></html>'
  }))
}
`,
}

/** Milliseconds from Enter in the palette to the first control in the panel. Both ends are noted inside the pages: looking from here would add to it. */
async function timeToFirstOption(workbench: Workbench, { command }: Subject): Promise<number> {
  await workbench.openQuickInput('F1')
  await workbench.quickInput().fill(`>${command}`)
  await workbench.quickPickRows().filter({ hasText: command }).first().waitFor()
  await workbench.page.evaluate(() => {
    addEventListener('keydown', () => Object.assign(globalThis, { notedAt: performance.timeOrigin + performance.now() }), { capture: true, once: true })
  })
  await workbench.page.keyboard.press('Enter')
  const body = workbench.webview().locator('body', { has: workbench.page.locator('fieldset') })
  const shownAt = await body.evaluate(noted)
  return shownAt - (await workbench.page.evaluate(noted))
}

function noted(): number {
  return (globalThis as unknown as { notedAt?: number }).notedAt ?? Number.NaN
}

/** Runs in every frame: notes when a control in a fieldset appears. */
function noteFirstOption(): void {
  const timer = setInterval(() => {
    if (!document.querySelector('fieldset :is(input, select, button)')) return
    clearInterval(timer)
    Object.assign(globalThis, { notedAt: performance.timeOrigin + performance.now() })
  }, 4)
}

/** One window: the first panel, then later ones. */
async function measure(subject: Subject): Promise<{ cold: number; warm: number[] }> {
  const workbench = await launch({ prepare: extensionsDir => writeExtension(extensionsDir, plainExtension) })
  try {
    await workbench.page.context().addInitScript(noteFirstOption)
    await workbench.openView()
    await workbench
      .treeItem(/^MLS-C01/)
      .first()
      .waitFor()
    const cold = await timeToFirstOption(workbench, subject)
    const warm: number[] = []
    for (let run = 0; run < warmRuns; run++) {
      await workbench.tab(subject.tab).click({ button: 'middle' })
      await workbench.tab(subject.tab).waitFor({ state: 'detached' })
      warm.push(await timeToFirstOption(workbench, subject))
    }
    return { cold, warm }
  } finally {
    await workbench.close()
  }
}

async function measureAll(subject: Subject): Promise<{ cold: number; warm: number }> {
  const windows: { cold: number; warm: number[] }[] = []
  for (let i = 0; i < launches; i++) windows.push(await measure(subject))
  return { cold: median(windows.map(({ cold }) => cold)), warm: median(windows.flatMap(({ warm }) => warm)) }
}

const [ours, vscodes] = [await measureAll(practice), await measureAll(plain)]
printFigure('practice: command to first option, cold', ours.cold, 'ms', 600)
printFigure('  a panel with nothing but a button', vscodes.cold, 'ms')
printFigure('practice: command to first option, warm', ours.warm, 'ms', 200)
printFigure('  a panel with nothing but a button', vscodes.warm, 'ms')
