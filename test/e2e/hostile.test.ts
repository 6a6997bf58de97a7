// A pack that tries to get out of its texts: everything it says is shown as text, and nothing else happens.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict'
import { PracticePage } from './practicePage.ts'
import { launch, type Workbench } from './workbench.ts'

describe('a hostile pack', () => {
  let workbench: Workbench

  before(async () => {
    workbench = await launch()
    await workbench.openView()
    await workbench.treeItem(/^HOSTILE/).waitFor()
  })
  after(() => workbench?.close())

  it('stays text in the outline', async () => {
    await workbench.treeItem(/^HOSTILE/).click()
    const row = workbench.treeItem(/<img src=x onerror=alert\(1\)>/)
    await row.waitFor()
    match(await row.innerText(), /<img src=x onerror=alert\(1\)> \$\(flame\)/)
    strictEqual(await row.locator('.codicon-flame, img').count(), 0)
  })

  it('stays text in the question and in the answer', async () => {
    const page = await PracticePage.start(workbench, /^HOSTILE/, 'HOSTILE')
    const stem = page.frame.locator('.stem')
    await stem.waitFor()
    const text = await stem.innerText()
    for (const shown of [
      '<img src=x onerror=',
      '<script>',
      '[run](command:workbench.action.terminal.new)',
      '<iframe srcdoc',
      '<form action',
      '![pixel](https://evil.example',
      '(file:///etc/passwd)',
      '(vscode://x/y)',
    ]) {
      ok(text.includes(shown), `${shown} is shown`)
    }
    strictEqual(await page.frame.locator('.stem :is(img, script, svg, iframe, link, meta, base, form, style, a)').count(), 0)
    strictEqual(await page.frame.locator('body').getAttribute('data-pwned'), null)
    await page.option('[U+202E]').waitFor()
    await page.option('<b onclick=alert(1)>Key</b>').click()
    await page.button('Check answer').click()
    await page.verdict().waitFor()
    strictEqual(await page.verdict().innerText(), 'Correct')
    strictEqual(await page.frame.locator('#app :is(img, script, iframe, form, style)').count(), 0)
    const links = await page.frame.locator('#app a').evaluateAll(anchors => anchors.map(anchor => (anchor as HTMLAnchorElement).href))
    deepStrictEqual(links, ['https://example.com/hostile'])
  })

  it('reaches nothing outside', async () => {
    deepStrictEqual(await workbench.outsideRequests(), [])
    strictEqual(await workbench.page.locator('.terminal-wrapper').count(), 0)
  })
})
