// The HTML of every page: a shell without content. All that a page shows comes by message.
import * as vscode from 'vscode'
import { type Handlers, type RequestMap, Rpc } from '../../protocol/rpc'
import type { DisposableStore } from '../disposables'
import { randomId } from '../random'
import type { Services } from '../services'

/** Name of a page: `dist/webview/<page>.js` and `media/<page>.css`. */
export type PageName = 'practice' | 'facts' | 'mock' | 'progress' | 'plan'

/** Style sheets of a page, in their order. */
const stylesOf = (page: PageName): readonly string[] => [
  'theme',
  ...(page === 'practice' || page === 'mock' ? ['question'] : []),
  ...(page !== 'practice' ? ['charts'] : []),
  ...(page === 'facts' || page === 'plan' ? ['provenance'] : []),
  page,
]

export function webviewOptions(extension: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extension, 'dist', 'webview'), vscode.Uri.joinPath(extension, 'media')] }
}

export interface PageParts {
  readonly name: PageName
  readonly panel: vscode.WebviewPanel
  readonly services: Services
  /** Whatever belongs to the page ends with it. */
  readonly store: DisposableStore
}

/** Puts a page into a panel and joins the two by messages. `Ours`: what the page may ask of us. */
export function connectPage<Ours extends RequestMap, Theirs extends RequestMap>(
  { name, panel, services, store }: PageParts,
  handlers: Handlers<Ours>
): Rpc<Ours, Theirs> {
  const { webview } = panel
  const { extensionUri } = services.context
  const rpc = new Rpc<Ours, Theirs>(
    message => void webview.postMessage(message),
    handlers,
    error => services.log.error(`Page ${name}`, error)
  )
  panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'icon-tab.svg')
  webview.options = webviewOptions(extensionUri)
  store.add(webview.onDidReceiveMessage(message => void rpc.receive(message)))
  store.add({ dispose: () => rpc.dispose() })
  webview.html = pageHtml(webview, extensionUri, name)
  return rpc
}

function pageHtml(webview: vscode.Webview, extension: vscode.Uri, page: PageName): string {
  const uri = (...path: string[]) => webview.asWebviewUri(vscode.Uri.joinPath(extension, ...path)).toString()
  const nonce = randomId(16)
  const csp = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `img-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    `form-action 'none'`,
    `base-uri 'none'`,
    `frame-src 'none'`,
  ].join('; ')
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${csp}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${stylesOf(page)
  .map(name => `<link rel="stylesheet" href="${uri('media', `${name}.css`)}">`)
  .join('\n')}
<title>Exam Prep</title>
</head>
<body><main id="app"></main><script nonce="${nonce}" src="${uri('dist', 'webview', `${page}.js`)}"></script></body>
</html>`
}
