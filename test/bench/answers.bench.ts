// What one answer costs with a long history, in the real workbench: from the press of the button to the painted verdict, which the
// page draws only when the disk has the answer.
import { readFile } from 'node:fs/promises'
import type { JournalEvent } from '../../src/core/journal/event'
import { PracticePage } from '../e2e/practicePage.ts'
import { withHistory } from '../e2e/seed.ts'
import { launch } from '../e2e/workbench.ts'
import { median, printFigure } from './figure.ts'

const total = 50_000
const answersTimed = 15
const perRound = 20
const msPerDay = 86_400_000

/** Three years of study of the bundled MLS-C01 questions, in rounds of 20. */
function history(questionIds: readonly string[]): readonly JournalEvent[] {
  const start = Date.now() - 1_000 * msPerDay
  return Array.from({ length: total }, (_, i): JournalEvent => {
    const round = Math.floor(i / (perRound + 1))
    const sessionId = `bench-${round}`
    const t = start + Math.floor((i / total) * 999 * msPerDay)
    const stamp = { v: 1, device: 'bench', writer: 'bench', seq: i + 1, t, tz: 0, mono: i } as const
    const at = (place: number) => questionIds[(round * perRound + place) % questionIds.length] ?? ''
    const place = i % (perRound + 1)
    if (place === 0) {
      const ids = Array.from({ length: perRound }, (_, k) => at(k))
      return { ...stamp, kind: 'session-start', sessionId, scope: { examId: 'mls-c01' }, questionIds: ids, seed: round, shuffleOptions: true }
    }
    const correct = (i * 7) % 10 < 7
    return {
      ...{ ...stamp, kind: 'answer', sessionId, questionId: at(place - 1), revision: 1, correct, elapsedMs: 40_000 },
      response: { type: 'multiple-choice', chosen: correct ? 0 : 1 },
      confidence: correct ? 'sure' : 'unsure',
    }
  })
}

async function bundledQuestionIds(): Promise<readonly string[]> {
  const { exams } = JSON.parse(await readFile('dist/data/catalog.json', 'utf8')) as {
    exams: readonly { exam: { id: string }; questions: Record<string, readonly string[]> }[]
  }
  return Object.values(exams.find(({ exam }) => exam.id === 'mls-c01')?.questions ?? {}).flat()
}

const workbench = await launch({ prepare: withHistory(history(await bundledQuestionIds())) })
try {
  await workbench.openView()
  await workbench
    .treeItem(/^MLS-C01.*\d seen/)
    .first()
    .waitFor({ timeout: 30_000 })
  const page = await PracticePage.start(workbench, /^MLS-C01/, 'MLS-C01')
  const times: number[] = []
  for (let i = 0; i < answersTimed; i++) {
    const inputs = page.frame.locator('label.opt input')
    await inputs.first().waitFor()
    const select = Number(/Select (\d)/.exec((await page.frame.locator('.q-legend').innerText()).replace('one', '1'))?.[1] ?? 1)
    for (let option = 0; option < select; option++) await inputs.nth(option).check()
    times.push(
      await page.frame.locator('html').evaluate(
        html =>
          new Promise<number>(resolve => {
            const check = [...html.querySelectorAll('button')].find(button => button.textContent?.includes('Check answer'))
            const from = performance.now()
            const seen = new MutationObserver(() => {
              if (!html.querySelector('.verdict')) return
              seen.disconnect()
              // The frame in which the verdict is painted is over when the next one begins.
              requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)))
            })
            seen.observe(html, { childList: true, subtree: true })
            check?.click()
          })
      )
    )
    await page.button(/^(Next question|Show summary)/).click()
  }
  printFigure(`answer to painted verdict, on disk, with ${total} events (median of ${answersTimed})`, median(times), 'ms', 100)
  printFigure('  the slowest of them', Math.max(...times), 'ms', 150)
} finally {
  await workbench.close()
}
