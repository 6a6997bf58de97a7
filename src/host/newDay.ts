// Tells when a new study day begins while a window stays open.
import * as vscode from 'vscode'
import type { Clock } from '../core/ports'
import { studyDayOf } from '../core/schedule/studyDay'

/** Sleep and changed clocks can stop or outrun a timer, so it looks this often. */
const lookEveryMs = 15 * 60_000

export function watchNewDay(clock: Clock, onNewDay: () => void): vscode.Disposable {
  const day = () => studyDayOf(clock.now(), clock.offsetMinutes())
  let shown = day()
  const look = () => {
    if (day() === shown) return
    shown = day()
    onNewDay()
  }
  const timer = setInterval(look, lookEveryMs)
  const focus = vscode.window.onDidChangeWindowState(state => {
    if (state.focused) look()
  })
  return vscode.Disposable.from(focus, { dispose: () => clearInterval(timer) })
}
