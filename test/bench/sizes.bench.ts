// How much is loaded and shipped.
import { readdirSync, statSync } from 'node:fs'
import { printFigure } from './figure.ts'

const size = (file: string): number => statSync(file).size / 1000

printFigure('dist/extension.js', size('dist/extension.js'), 'kB', 250)
for (const file of readdirSync('dist/webview')) if (file.endsWith('.js')) printFigure(`dist/webview/${file}`, size(`dist/webview/${file}`), 'kB', 120)
printFigure('the VSIX', size('out/exam-prep.vsix'), 'kB', 1000)
