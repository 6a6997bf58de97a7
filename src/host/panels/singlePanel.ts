// At most one panel of a kind: opened when it is first needed, given back by VS Code after a reload, forgotten when it is closed.
import * as vscode from 'vscode'
import { panelTypes } from '../ids'
import { type PageName, webviewOptions } from './shell'

/** What draws into a panel and ends with it. */
export interface Page extends vscode.Disposable {
  reveal(): void
}

export interface SinglePanelOptions<P extends Page> {
  readonly name: PageName
  /** The tab's title until the page knows better. */
  readonly title: string
  readonly extension: vscode.Uri
  /** Whether Ctrl+F searches the page. */
  readonly enableFind?: boolean
  make(panel: vscode.WebviewPanel): P
}

export class SinglePanel<P extends Page> implements vscode.Disposable {
  /** The page on show; undefined while the panel is closed. */
  page: P | undefined

  constructor(private readonly options: SinglePanelOptions<P>) {}

  /** Brings the panel to the front, or opens it. */
  show(): P {
    const { name, title, extension, enableFind = true } = this.options
    this.page?.reveal()
    return (
      this.page ??
      this.adopt(
        vscode.window.createWebviewPanel(panelTypes[name], title, vscode.ViewColumn.Active, { ...webviewOptions(extension), enableFindWidget: enableFind })
      )
    )
  }

  /** Takes over the panel that VS Code kept over a reload. */
  adopt(panel: vscode.WebviewPanel): P {
    this.page?.dispose()
    const page = this.options.make(panel)
    this.page = page
    panel.onDidDispose(() => {
      page.dispose()
      if (this.page === page) this.page = undefined
    })
    return page
  }

  dispose(): void {
    this.page?.dispose()
  }
}
