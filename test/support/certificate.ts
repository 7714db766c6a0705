import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto'

const tlv = (tag: number, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts)
  const length = body.length < 128 ? [body.length] : body.length < 256 ? [0x81, body.length] : [0x82, body.length >> 8, body.length & 255]
  return Buffer.concat([Buffer.from([tag, ...length]), body])
}
const sequence = (...parts: Buffer[]) => tlv(0x30, ...parts)
const time = (at: Date) => tlv(0x18, Buffer.from(`${at.toISOString().replace(/[-:T]/gu, '').slice(0, 14)}Z`))
/** sha256WithRSAEncryption, and commonName. */
const [algorithm, commonName] = [sequence(tlv(6, Buffer.from('2a864886f70d01010b', 'hex')), tlv(5)), tlv(6, Buffer.from('550403', 'hex'))]

/** A self-signed certificate and its key, as PEM texts, made at this moment and good until the given one. */
export function aCertificate(until: Date): { certificate: string, key: string } {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' })
  const name = sequence(tlv(0x31, sequence(commonName, tlv(0x0c, Buffer.from('test')))))
  const body = sequence(tlv(0xa0, tlv(2, Buffer.from([2]))), tlv(2, Buffer.from([1])), algorithm, name, sequence(time(new Date(0)), time(until)), name, spki)
  const der = sequence(body, algorithm, tlv(3, Buffer.from([0]), sign('sha256', body, privateKey)))
  const lines = der.toString('base64').match(/.{1,64}/gu)!.join('\n')
  return { certificate: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`, key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string }
}
