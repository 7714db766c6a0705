/** HTML that is safe to send: it can only be made by `html`, which escapes all that is put into it. */
export class Html {
  readonly #markup: string
  constructor(markup: string, by: typeof maker) {
    if (by !== maker) throw new TypeError('HTML is made by the html tag alone')
    this.#markup = markup
  }
  toString(): string { return this.#markup }
}

/** Nobody outside this file has it, so that nobody else can make Html. */
const maker = Symbol('html')

type Part = Html | string | number | false | undefined | readonly Part[]

/** Markup with parts put in: text is escaped, Html stays, lists follow one another, false and undefined are nothing. */
export function html(markup: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(markup.reduce((made, next, i) => `${made}${rendered(parts[i - 1])}${next}`), maker)
}

function rendered(part: Part): string {
  if (part === undefined || part === false) return ''
  if (part instanceof Html) return part.toString()
  return typeof part === 'object' ? part.map(rendered).join('') : escaped(String(part))
}

/** Also takes out the invisible marks that turn the direction of text, which could make a page say what it does not. */
function escaped(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/gu, '').replace(/[&<>"']/gu, mark => `&#${mark.charCodeAt(0)};`)
}

/** An address for `href`: only of the web; undefined for anything else. */
export function webAddress(url: string): string | undefined {
  return /^https?:\/\//iu.test(url) ? url : undefined
}
