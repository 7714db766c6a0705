import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { refusal } from './errors.ts'
import { createLog } from './log.ts'

try {
  const config = readConfig(process.env, { serves: true })
  const log = createLog(config.logLevel)
  const server = await createApp(config, log)
  const address = await server.listen(config.port, config.host)
  log.info(config.identity ? 'Listening' : 'Listening on this machine only, for there is no Teams identity', { address })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void server.close().then(() => log.info('Stopped')))
} catch (error) {
  process.exitCode = 2
  process.stderr.write(refusal(error))
}
