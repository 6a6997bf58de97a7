// All packs in one place: the bundled ones, compiled at build time, and those of the workspace.
// Nothing is read before it is asked for.
import * as vscode from 'vscode'
import type { ConceptCard } from '../../core/content/cardSchema'
import type { Catalog, CatalogExam } from '../../core/content/catalog'
import { partsOfQuestionId } from '../../core/content/catalog'
import type { FactData, FactDataName } from '../../core/content/factData'
import type { Fact } from '../../core/content/factSchema'
import type { Question } from '../../core/content/questionSchema'
import type { Reference } from '../../core/content/references'
import type { WorkspacePack } from './workspacePacks'

export class Library implements vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<void>()
  /** Fires when exams or questions were added, changed or taken away. */
  readonly onDidChange = this.emitter.event

  private bundled: Promise<Catalog> | undefined
  private facts: Promise<readonly Fact[]> | undefined
  private cited: Promise<readonly Reference[]> | undefined
  private readonly factFiles = new Map<FactDataName, Promise<unknown>>()
  private workspace: readonly WorkspacePack[] = []
  private readonly questionFiles = new Map<string, Promise<readonly Question[]>>()
  private readonly cardFiles = new Map<string, Promise<readonly ConceptCard[]>>()
  private settleScan = () => {}
  /** Resolves when the workspace was looked through for the first time. */
  private readonly workspaceScanned = new Promise<void>(resolve => {
    this.settleScan = resolve
  })

  /** `data` is the folder of the compiled packs, `sources` that of the packs as they were written. */
  constructor(
    private readonly data: vscode.Uri,
    private readonly sources: vscode.Uri
  ) {}

  /** Bundled exams first; an exam of the workspace cannot take the place of a bundled one. */
  async exams(): Promise<readonly CatalogExam[]> {
    return [...(await this.bundledExams()), ...this.workspace]
  }

  async bundledExams(): Promise<readonly CatalogExam[]> {
    this.bundled ??= this.readJson<Catalog>('catalog.json')
    return (await this.bundled).exams
  }

  /** An exam by its id. One that is not bundled may be in the workspace, so the first look through it is awaited. */
  async exam(id: string): Promise<CatalogExam | undefined> {
    const find = async () => (await this.exams()).find(({ exam }) => exam.id === id)
    const known = await find()
    if (known) return known
    await this.workspaceScanned
    return find()
  }

  /** The questions of one task, read once. */
  async questions(examId: string, taskId: string): Promise<readonly Question[]> {
    const pack = this.workspace.find(({ exam }) => exam.id === examId)
    if (pack) return pack.loaded.get(taskId) ?? []
    if (!(await this.exam(examId))?.questions[taskId]) return []
    const path = `questions/${examId}/${taskId}.json`
    const reading = this.questionFiles.get(path) ?? this.readJson<readonly Question[]>(path)
    this.questionFiles.set(path, reading)
    return reading
  }

  /** The present text of a question; undefined when its pack is gone or no longer has it. */
  async question(id: string): Promise<Question | undefined> {
    const { examId, taskId } = partsOfQuestionId(id)
    return (await this.questions(examId, taskId)).find(question => question.id === id)
  }

  /** The concept cards of one task, read once. */
  async cards(examId: string, taskId: string): Promise<readonly ConceptCard[]> {
    const pack = this.workspace.find(({ exam }) => exam.id === examId)
    if (pack) return pack.loadedCards.get(taskId) ?? []
    if (!(await this.exam(examId))?.cards?.[taskId]) return []
    const path = `cards/${examId}/${taskId}.json`
    const reading = this.cardFiles.get(path) ?? this.readJson<readonly ConceptCard[]>(path)
    this.cardFiles.set(path, reading)
    return reading
  }

  /** The present text of a concept card; undefined when its pack is gone or no longer has it. */
  async card(id: string): Promise<ConceptCard | undefined> {
    const { examId, taskId } = partsOfQuestionId(id)
    return (await this.cards(examId, taskId)).find(card => card.id === id)
  }

  /** The file with the study notes of one task; undefined when its pack has none. */
  async notes(examId: string, taskId: string): Promise<vscode.Uri | undefined> {
    if (!(await this.exam(examId))?.notes?.includes(taskId)) return undefined
    const pack = this.workspace.find(({ exam }) => exam.id === examId)
    return vscode.Uri.joinPath(pack?.folder ?? vscode.Uri.joinPath(this.sources, 'exams', examId), 'notes', `${taskId}.md`)
  }

  async allFacts(): Promise<readonly Fact[]> {
    this.facts ??= this.readJson<readonly Fact[]>('facts.json')
    return this.facts
  }

  /** Everything that the bundled content cites, once each. */
  async references(): Promise<readonly Reference[]> {
    this.cited ??= this.readJson<readonly Reference[]>('facts/references.json')
    return this.cited
  }

  /** One of the files of `data/facts` with a shape of its own, read once. */
  async factData<K extends FactDataName>(name: K): Promise<FactData[K]> {
    const reading = this.factFiles.get(name) ?? this.readJson<FactData[K]>(`facts/${name}.json`)
    this.factFiles.set(name, reading)
    return reading as Promise<FactData[K]>
  }

  setWorkspacePacks(packs: readonly WorkspacePack[]): void {
    this.workspace = packs
    this.settleScan()
    this.emitter.fire()
  }

  dispose(): void {
    this.emitter.dispose()
  }

  private async readJson<T>(path: string): Promise<T> {
    return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.data, path)))) as T
  }
}
