// Runs child processes and npm.
import { spawn } from 'node:child_process'
import { cleanUpLater } from './cleanup.mjs'

/** A failure that the user can act on: printed as one sentence, without a stack. */
export class UserError extends Error {}

/** A command that ended with an exit code other than 0, or did not start. */
export class CommandError extends Error {
  /** @param {string} command @param {number | string} code @param {string} output */
  constructor(command, code, output) {
    super(`"${command}" failed (${code}).`)
    this.output = output
  }
}

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [show] passes the output on as it comes
 */

/**
 * Runs a command to its end and returns its output. Throws `CommandError` with the output when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<string>}
 */
export function run(command, args, { cwd, env = process.env, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const kill = cleanUpLater(() => child.kill())
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', text => {
        output += text
        if (show) process.stdout.write(text)
      })
    }
    const line = [command, ...args].join(' ')
    child.on('error', error => reject(new CommandError(line, error.message, output)))
    child.on('close', (code, signal) => {
      void kill()
      if (code === 0) resolve(output)
      else reject(new CommandError(line, code ?? signal ?? 'no exit code', output))
    })
  })
}

/**
 * Runs npm without what an outer `npm run` put into the environment.
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function npm(args, options = {}) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle|command|execpath)/.test(name)))
  // npm's own script run by this very Node needs no shell, which `npm.cmd` would on Windows.
  const script = process.env.npm_execpath
  const [command, first] = script ? [process.execPath, [script]] : ['npm', []]
  return run(command, [...first, ...args], { ...options, env: { ...env, ...options.env } })
}

/**
 * The body of a script: prints a failure the way a user wants to read it, and sets the exit code.
 * @param {() => Promise<number | void>} main returns the exit code
 */
export async function script(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    process.exitCode = 1
    if (error instanceof UserError || isWrongOption(error)) console.error(`\n${error.message}`)
    else if (error instanceof CommandError) console.error(`\n${error.output.trimEnd()}\n${error.message}`)
    else console.error(error)
  }
}

/**
 * Whether `parseArgs` did not understand the command line.
 * @param {unknown} error
 * @returns {error is Error}
 */
function isWrongOption(error) {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
