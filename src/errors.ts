/** One thing wrong with shipped or handed-in data: where it is, and what to do about it. */
export interface Fault { file: string, field: string, remedy: string }

/** Everything wrong at once, so that it can be mended in one go. */
export class Faults extends Error {
  readonly faults: readonly Fault[]
  constructor(what: string, faults: readonly Fault[]) {
    super(`${what}:\n${faults.map(f => `  ${f.file}: ${f.field}: ${f.remedy}`).join('\n')}`)
    this.name = 'Faults'
    this.faults = faults
  }
}

/** A mistake in how a command was called: said in one line, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
