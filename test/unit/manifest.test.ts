// package.json and the code say the same: commands, views, settings, context keys, panels, texts.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { commandIds, configDefaults, configSection, contextKeys, panelTypes, rowKinds, viewIds } from '../../src/host/ids'

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'))
const manifest = read('package.json')
const { contributes } = manifest
const manifestText = readFileSync('package.json', 'utf8')

describe('the manifest', () => {
  it('keeps the contract of names', () => {
    strictEqual(`${manifest.publisher}.${manifest.name}`, 'exam-prep.exam-prep')
    deepStrictEqual(
      contributes.viewsContainers.activitybar.map((container: { id: string }) => container.id),
      ['examPrep']
    )
    deepStrictEqual(
      contributes.views.examPrep.map((view: { id: string }) => view.id),
      ['examPrep.study', 'examPrep.outline', 'examPrep.facts']
    )
    const nls = read('package.nls.json')
    for (const [id, title] of Object.entries({
      'examPrep.exam.select': 'Select Target Exam',
      'examPrep.practice.start': 'Start Practice',
      'examPrep.facts.open': 'Show Exam Facts',
      'examPrep.resources.open': 'Show Study Resources',
      'examPrep.plan.open': 'Build Study Plan',
      'examPrep.outline.search': 'Search Questions and Topics',
      'examPrep.answer.undo': 'Undo Last Answer',
    })) {
      strictEqual(nls[id], title)
    }
    for (const setting of ['targetExam', 'examDate', 'certificates', 'hoursPerWeek', 'statusBar.enabled', 'practice.shuffleOptions'])
      ok(setting in configDefaults, setting)
  })

  it('declares every command that the code has, and no other', () => {
    const declared = contributes.commands.map((command: { command: string }) => command.command).sort()
    deepStrictEqual(declared, Object.values(commandIds).sort())
    for (const command of contributes.commands) strictEqual(command.category, 'Exam Prep', command.command)
  })

  it('refers only to commands that exist, in menus, welcome texts and walkthrough', () => {
    const known = new Set<string>(Object.values(commandIds))
    const menus = Object.values(contributes.menus as Record<string, { command: string }[]>).flat()
    for (const { command } of menus) ok(known.has(command), command)
    const texts = [manifestText, readFileSync('package.nls.json', 'utf8')].join('\n')
    for (const [, command] of texts.matchAll(/(?:command:|onCommand:)(examPrep\.[\w.]+)/g)) ok(known.has(command ?? ''), command)
  })

  it('leads to the study plan where both walkthroughs and the steps say to make one', () => {
    const nls = read('package.nls.json')
    for (const { id, steps } of contributes.walkthroughs as { id: string; steps: { id: string; title: string; description: string }[] }[]) {
      const plan = steps.find(step => step.id === 'plan')
      strictEqual(nls[plan?.title.slice(1, -1) ?? ''], 'Make a study plan', id)
      match(nls[plan?.description.slice(1, -1) ?? ''], /\[Build Study Plan\]\(command:examPrep\.plan\.open\)/, id)
    }
    match(readFileSync('data/facts/steps.yaml', 'utf8'), /title: Make a study plan\n(?: .*\n)*? {4}opens: \{ command: examPrep\.plan\.open \}/)
  })

  it('numbers the settings in the order in which they stand', () => {
    const orders = Object.values(contributes.configuration.properties as Record<string, { order: number }>).map(({ order }) => order)
    deepStrictEqual(
      orders,
      orders.map((_, i) => i + 1)
    )
  })

  it('declares every setting with the default that the code uses', () => {
    const properties = contributes.configuration.properties as Record<string, { default: unknown }>
    const declared = Object.fromEntries(Object.entries(properties).map(([key, { default: value }]) => [key.slice(configSection.length + 1), value]))
    deepStrictEqual(declared, configDefaults)
  })

  it('uses only views, row kinds and context keys that the code has', () => {
    const whens = [...manifestText.matchAll(/"when": "([^"]+)"/g)].map(([, when]) => when ?? '')
    const views = new Set<string>(Object.values(viewIds))
    const keys = new Set<string>(Object.values(contextKeys))
    for (const when of whens) {
      for (const [, view] of when.matchAll(/view == ([\w.]+)/g)) ok(views.has(view ?? ''), when)
      for (const [key] of when.matchAll(/examPrep\.\w+/g)) ok(keys.has(key) || views.has(key), when)
    }
    for (const key of keys)
      ok(
        whens.some(when => when.includes(key)),
        `${key} is used`
      )
    for (const kind of rowKinds)
      ok(
        whens.some(when => when.includes(kind)),
        `${kind} is used`
      )
  })

  it('offers on a task with notes all that it offers on a task without', () => {
    for (const { command, when } of contributes.menus['view/item/context'] as { command: string; when: string }[]) {
      const pattern = /viewItem =~ \/(.+?)\/(?: |$)/.exec(when)?.[1]
      const matches = (row: string) => pattern !== undefined && new RegExp(pattern).test(row)
      for (const row of ['task', 'task.empty']) strictEqual(matches(`${row}.notes`), matches(row) || command === commandIds.notesOpen, `${command} on ${row}`)
    }
  })

  it('wakes for the panels that VS Code restores', () => {
    for (const type of Object.values(panelTypes)) ok(manifest.activationEvents.includes(`onWebviewPanel:${type}`), type)
    ok(!manifest.activationEvents.includes('*'))
  })

  it('has one bundle for every host', () => {
    strictEqual(manifest.main, './dist/extension.js')
    strictEqual(manifest.browser, manifest.main)
    deepStrictEqual(manifest.extensionKind, ['ui', 'workspace'])
    strictEqual(manifest.dependencies, undefined)
  })

  it('is typed against the oldest VS Code that it runs on', () => {
    strictEqual(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode']}`)
  })

  it('has every text that it names, and names every text that it has', () => {
    const nls = read('package.nls.json')
    const named = new Set([...manifestText.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key))
    deepStrictEqual([...named].sort(), Object.keys(nls).sort())
  })

  it('has the files that it names', () => {
    for (const file of [manifest.icon, 'LICENSE', 'README.md', 'CHANGELOG.md', ...contributes.yamlValidation.map((entry: { url: string }) => entry.url)])
      ok(readFileSync(file).length > 0, file)
    const png = readFileSync(manifest.icon)
    deepStrictEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [256, 256])
    match(manifest.version, /^\d+\.\d+\.\d+$/)
  })
})
