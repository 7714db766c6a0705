import { join } from 'node:path'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { refusal, UsageError } from './errors.ts'

/** Runs a command; what it throws is said on standard error, with exit code 2. */
export async function door(run: () => void | Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    process.stderr.write(refusal(error))
    process.exitCode = 2
  }
}

/** The arguments a command was given. @throws {UsageError} in one line that points to its help. */
export function argumentsOf<Config extends ParseArgsConfig>(command: string, config: Config) {
  try {
    return parseArgs(config)
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('.')[0]}. See ${command} -- --help`, { cause: error })
  }
}

/** The folder in which a command keeps what it made of the files, beside what the bot keeps: where DATA_DIR says, or `.data` in the project's folder. */
export function keptIn(environment: Record<string, string | undefined>): string {
  return environment.DATA_DIR ?? join(import.meta.dirname, '../.data')
}

/**
 * Takes settings from `.env` in the project's folder where there is one, or from the file that SETTINGS_FILE names; what the environment already
 * says stays. Every command and the bot itself do so, that all mean the same store and the same catalogue.
 */
export function readSettings({ SETTINGS_FILE: named }: Record<string, string | undefined>): void {
  try {
    process.loadEnvFile(named || join(import.meta.dirname, '../.env'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    if (named) throw new UsageError(`There is no file ${named}, which SETTINGS_FILE names.`, { cause: error })
  }
}
