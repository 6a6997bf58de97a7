import { spawn } from 'node:child_process'
import { findCommand } from './findCommand.mjs'

/**
 * Opens an address in the default browser, where there is somebody to see it.
 * @param {string} address
 */
export function openInBrowser(address) {
  if (process.env.CI) return
  const [command, ...args] = opener()
  if (!command) return
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true })
  // No browser is no failure: the address has been printed.
  child.on('error', () => {})
  child.unref()
}

function opener() {
  if (process.platform === 'darwin') return ['open']
  if (process.platform === 'win32') return ['explorer.exe']
  const hasDisplay = process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  return hasDisplay && findCommand('xdg-open') ? ['xdg-open'] : []
}
