import { connect } from 'node:net'

/** Sends raw bytes to this machine as a hostile client would, and returns what came back until the other side ended it, or `patience` milliseconds passed (then `ended` is false). */
export function raw(port: number, bytes: string | Uint8Array, patience = 20_000): Promise<{ said: string, ended: boolean }> {
  return new Promise(resolve => {
    let said = ''
    const socket = connect(port, '127.0.0.1', () => socket.end(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes))
    const late = setTimeout(() => { resolve({ said, ended: false }); socket.destroy() }, patience)
    const over = () => { clearTimeout(late); resolve({ said, ended: true }) }
    socket.on('data', data => { said += data.toString('latin1') }).on('close', over).on('error', over)
  })
}
