// Broken packs in the workspace: each is refused or marked at its line, and everything else keeps working.
import { match } from 'node:assert/strict'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { PracticePage } from './practicePage.ts'
import { launch, type Workbench } from './workbench.ts'

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}\n`

describe('broken packs', () => {
  let workbench: Workbench
  let goodExam: string
  let goodQuestions: string

  before(async () => {
    workbench = await launch({ height: 1100 })
    goodExam = await workbench.readFile('all-types/exam.yaml')
    goodQuestions = await workbench.readFile('all-types/questions/1.1.yaml')
    await workbench.openView()
    await workbench.treeItem(/^ALL-TYPES/).waitFor()
    await workbench.command('Problems: Focus on Problems View')
  })
  after(() => workbench?.close())

  const exam = (id: string) => goodExam.replace('id: all-types', `id: ${id}`).replace('code: ALL-TYPES', `code: ${id.toUpperCase()}`)
  const questions = (id: string) => goodQuestions.replaceAll('all-types.', `${id}.`)
  const problem = (text: string | RegExp) => workbench.page.locator('.markers-panel').getByRole('treeitem', { name: text })
  const linesOf = (text: string, needle: string) => text.split('\n').findIndex(line => line.includes(needle)) + 1

  /** A pack with these files must show this problem at this line; then it goes, to keep the list short. */
  async function expectProblem(id: string, files: Record<string, string>, message: string | RegExp, line: number): Promise<void> {
    for (const [file, text] of Object.entries(files)) await workbench.writeFile(`${id}/${file}`, text)
    const row = problem(message).first()
    await row.waitFor()
    match((await row.innerText()).replaceAll(/\s+/g, ' '), new RegExp(`\\[Ln ${line}, Col \\d+\\]`))
    await rm(path.join(workbench.workspace, id), { recursive: true })
    await problem(message).waitFor({ state: 'detached' })
  }

  it('marks a syntax error', async () => {
    const text = questions('broken-syntax').replace('difficulty: easy', 'difficulty: "easy')
    await expectProblem(
      'broken-syntax',
      { 'exam.yaml': exam('broken-syntax'), 'questions/1.1.yaml': text },
      /Missing closing "quote/,
      linesOf(text, 'difficulty')
    )
  })

  it('marks an unknown key', async () => {
    const text = questions('broken-key').replace('  difficulty: easy', '  difficulty: easy\n  colour: blue')
    await expectProblem('broken-key', { 'exam.yaml': exam('broken-key'), 'questions/1.1.yaml': text }, /Unknown key "colour"/, linesOf(text, 'colour: blue'))
  })

  it('marks a question without a key', async () => {
    const text = questions('broken-nokey').replace('      correct: true\n', '')
    await expectProblem('broken-nokey', { 'exam.yaml': exam('broken-nokey'), 'questions/1.1.yaml': text }, /No option is marked/, linesOf(text, 'options:'))
  })

  it('marks a wrong sum of weights', async () => {
    const text = exam('broken-weights').replace('weight: 60', 'weight: 70')
    await expectProblem('broken-weights', { 'exam.yaml': text }, /weights add up to 110/, linesOf(text, 'domains:'))
  })

  it('marks a duplicate id', async () => {
    const text = questions('broken-twice') + questions('broken-twice')
    await expectProblem(
      'broken-twice',
      { 'exam.yaml': exam('broken-twice'), 'questions/1.1.yaml': text },
      /"broken-twice\.1\.1\.colour" stands twice/,
      questions('broken-twice').split('\n').length
    )
  })

  it('refuses an exam id that is taken', async () => {
    await expectProblem('stolen', { 'exam.yaml': exam('mls-c01') }, /already an exam with the id "mls-c01"/, 1)
  })

  it('survives 1,000 nested brackets, parsed twice', async () => {
    const files = { 'exam.yaml': exam('broken-deep'), 'questions/1.1.yaml': nested(1_000) }
    await expectProblem('broken-deep', files, /nested more than 64 deep/, 1)
    await expectProblem('broken-deep', { ...files, 'questions/1.1.yaml': `# again\n${nested(1_000)}` }, /nested more than 64 deep/, 2)
  })

  it('refuses an alias bomb and YAML 1.1', async () => {
    await expectProblem('broken-bomb', { 'exam.yaml': `a: &a [x]\nb: [*a, *a]\n` }, /Anchors \(&\) and aliases/, 1)
    await expectProblem('broken-directive', { 'exam.yaml': `%YAML 1.1\n---\n${exam('broken-directive')}` }, /directives/, 1)
  })

  it('refuses a file of 50 MB without reading it', async () => {
    const folder = path.join(workbench.workspace, 'broken-huge')
    await mkdir(folder, { recursive: true })
    await writeFile(path.join(folder, 'exam.yaml'), Buffer.alloc(50 * 1024 * 1024, 'a'))
    await problem(/50\.0 MB; a pack file may have 2 MB/).waitFor()
  })

  it('keeps everything else working', async () => {
    const page = await PracticePage.start(workbench, /^ALL-TYPES/, 'ALL-TYPES')
    await page.frame.locator('.stem').waitFor()
    await workbench
      .treeItem(/^MLS-C01.*\d{3} questions/)
      .first()
      .waitFor()
  })

  it('takes a mended pack up again', async () => {
    await workbench.writeFile('mended/exam.yaml', exam('mended').replace('weight: 60', 'weight: 70'))
    await problem(/weights add up to 110/).waitFor()
    await workbench.writeFile('mended/exam.yaml', exam('mended'))
    await workbench.treeItem(/^MENDED/).waitFor()
    await problem(/weights add up to 110/).waitFor({ state: 'detached' })
  })
})
