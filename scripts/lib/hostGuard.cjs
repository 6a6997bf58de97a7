// Loaded into VS Code's server and extension host by the tests (`node --require`): keeps them off the network and moves their clock.
'use strict'
const { appendFileSync } = require('node:fs')
const net = require('node:net')
const { shiftClock } = require('./shiftClock.cjs')

const local = new Set(['localhost', '127.0.0.1', '::1', '::ffff:127.0.0.1'])
const connect = net.Socket.prototype.connect

/** @param {unknown[]} args what `net.Socket.connect` accepts: options, (port, host) or a path; Node itself passes them as one array */
function remoteHost(args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args
  if (typeof first === 'object' && first !== null) return first.path ? undefined : (first.host ?? 'localhost')
  return typeof first === 'number' && typeof second === 'string' ? second : undefined
}

net.Socket.prototype.connect = function (...args) {
  const host = remoteHost(args)
  if (!host || local.has(host)) return connect.apply(this, /** @type {never} */ (args))
  appendFileSync(/** @type {string} */ (process.env.EXAM_PREP_TEST_CONNECTIONS), `${host}\n`)
  this.destroy(new Error(`The test does not allow a connection to ${host}.`))
  return this
}

const offsetMs = Number(process.env.EXAM_PREP_TEST_CLOCK_OFFSET)
if (offsetMs) shiftClock(offsetMs)
