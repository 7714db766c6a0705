const invisible = /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]/g
/** Full-width, styled and joined letters and digits: the same letter in another dress. */
const lookalikes = /[\u00A0\u00B2\u00B3\u00B9\u2000-\u200A\u2026\u2070-\u209F\u2100-\u214F\u2460-\u24FF\uFB00-\uFB06\uFF01-\uFFEE\u{1D400}-\u{1D7FF}]/gu
const digitBases = [0x0660, 0x06F0, 0x0966, 0x09E6, 0x0A66]

/** The text in one plain spelling: no invisible marks, straight quotes, ordinary spaces, dashes and digits. Line breaks stay. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(lookalikes, letter => letter.normalize('NFKC'))
    .replace(invisible, '')
    .replace(/\p{Nd}/gu, toAsciiDigit)
    .replace(/[\u2018\u2019\u201A\u201B\u2032\u00B4`\u02BC\uA78C]/g, '\'')
    .replace(/[\u201C-\u201F\u2033\u00AB\u00BB]/g, '"')
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63]/g, '-')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}]/gu, c => c === '\n' ? c : ' ')
    .trim()
}

function toAsciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  if (code < 0x80) return digit
  const base = digitBases.find(b => code >= b && code < b + 10)
  return base === undefined ? digit : String(code - base)
}

/** Whether the text is typed in capitals throughout, so that a capital letter says nothing about a name. */
export function isShouted(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  const small = text.match(/\p{Ll}/gu)?.length ?? 0
  return capitals > 12 && capitals > small * 2
}
