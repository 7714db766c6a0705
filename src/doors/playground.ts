/**
 * Microsoft's Playground in a process of its own, started by start.ts with the Playground's own arguments.
 * Three of its habits are changed here: it would listen on every network, call Microsoft even when told not to
 * measure its use, and live on when the process that started it has died.
 */
import { createRequire } from 'node:module'
import { Server } from 'node:net'

// `--disable-telemetry` silences its events; without this its telemetry library still reports on itself.
process.env.APPLICATION_INSIGHTS_NO_STATSBEAT = 'true'
process.env.TEAMSAPPTESTER_BROWSER = 'none'

process.once('disconnect', () => process.exit())

// It takes a port and no host, and whoever reaches it can speak to a bot that trusts this machine.
const listen = Server.prototype.listen as (...given: unknown[]) => Server
Server.prototype.listen = function (this: Server, ...given: unknown[]) {
  const [port, done] = given
  return typeof port === 'number' ? listen.call(this, port, '127.0.0.1', done) : listen.apply(this, given)
} as typeof Server.prototype.listen

createRequire(import.meta.url)('@microsoft/m365agentsplayground/cli.js')
