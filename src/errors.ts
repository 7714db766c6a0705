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

/** What the system says of a file or a folder, in words. */
const withFiles: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder', ENOTDIR: 'a part of this path is a file and no folder', EISDIR: 'this is a folder and no file', EACCES: 'this account may not use it', EPERM: 'this account may not use it',
  EROFS: 'nothing can be written there', ENOSPC: 'the disk is full', EEXIST: 'it is there already'
}

/** What to tell the operator when a start or a command is refused: plain words for what is expected to go wrong, the stack for a bug. */
export function refusal(error: unknown): string {
  if (error instanceof Faults || error instanceof UsageError) return `${error.message}\n`
  const { code, port, path, syscall } = error as { code?: string, port?: number, path?: string, syscall?: string }
  if (code === 'EADDRINUSE') return `Port ${port} is in use: stop what holds it, or set PORT to another.\n`
  if (code === 'EACCES' && port !== undefined) return `Port ${port} may not be used by this account: set PORT to one above 1023.\n`
  if (code !== undefined && path !== undefined && syscall !== undefined && Object.hasOwn(withFiles, code)) return `${path}: ${withFiles[code]}.\n`
  return `${error instanceof Error ? error.stack : String(error)}\n`
}
