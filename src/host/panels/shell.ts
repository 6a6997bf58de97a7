// The HTML of every page: a shell without content. All that a page shows comes by message.
import * as vscode from 'vscode'
import { randomId } from '../random'

/** Name of a page: `dist/webview/<page>.js` and `media/<page>.css`. */
export type Page = 'practice' | 'facts' | 'mock' | 'progress'

/** Style sheets of a page, in their order. */
const stylesOf = (page: Page): readonly string[] => [
  'theme',
  ...(page === 'practice' || page === 'mock' ? ['question'] : []),
  ...(page === 'progress' || page === 'mock' ? ['charts'] : []),
  page,
]

export function webviewOptions(extension: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extension, 'dist', 'webview'), vscode.Uri.joinPath(extension, 'media')] }
}

export function pageHtml(webview: vscode.Webview, extension: vscode.Uri, page: Page): string {
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
