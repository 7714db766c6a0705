import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

/** What one run compiled, the next and every process that a test starts take as it is. */
process.env.NODE_COMPILE_CACHE = join(import.meta.dirname, '../../.data/compiled')
enableCompileCache(process.env.NODE_COMPILE_CACHE)
