import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { readSettings } from './command-line.ts'
import { readConfig } from './config.ts'
import { refusal } from './errors.ts'
import { createLog } from './log.ts'

// What is made at a start stays: room for what soon goes would only grow, threefold, and not shrink again.
setFlagsFromString('--semi-space-growth-factor=1')

try {
  readSettings(process.env)
  const config = readConfig(process.env, { serves: true })
  const log = createLog(config.logLevel)
  // Reading the SDK's thousand files is most of a start: what one start compiled the next one takes as it is.
  enableCompileCache(join(config.dataDir, 'compiled'))
  const { createApp } = await import('./app.ts')
  const server = await createApp(config, log)
  const address = await server.listen(config.port, config.host)
  log.info(config.identity ? 'Listening' : 'Listening on this machine only, for there is no Teams identity', { address })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void server.close().then(() => log.info('Stopped')))
} catch (error) {
  process.exitCode = 2
  process.stderr.write(refusal(error))
}
