import { html, webAddress, type Html } from './html.ts'

/** The elements that our cards are made of. */
interface Element { type?: string, text?: string, title?: string, style?: string, size?: string, isSubtle?: boolean, separator?: boolean, items?: Element[], body?: Element[], actions?: Element[] }

/** The widths, in CSS pixels, of a phone and of a wide screen. */
const widths = [360, 800] as const

/** A page that shows a card as a phone and a wide screen do, in light and in dark: near enough to judge its length and its line breaks. */
export function widthsPage(card: object): string {
  const shown = elementOf(card as Element)
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>As each width shows it – Learning from Reviews</title>
<style>
body { font: 14px/1.4 'Segoe UI', system-ui, sans-serif; margin: 16px; display: flex; flex-wrap: wrap; gap: 24px; align-items: flex-start }
figure { margin: 0 } figcaption { margin-bottom: 4px }
.card { box-sizing: border-box; padding: 12px 16px; border: 1px solid #d1d1d1; border-radius: 4px; background: #fff; color: #242424 }
.dark .card { background: #292929; color: #fff; border-color: #666 } .dark a { color: #7f85f5 }
p, h2, h3 { margin: 8px 0; overflow-wrap: anywhere } h2 { font-size: 17px } h3 { font-size: 14px } .subtle { color: #616161 } .dark .subtle { color: #adadad } .line { border-top: 1px solid #d1d1d1; padding-top: 8px }
.button { display: inline-block; border: 1px solid; border-radius: 4px; padding: 5px 12px; margin: 4px 8px 0 0; font-weight: 600 }
</style>
</head>
<body>
${(['light', 'dark'] as const).map(theme => widths.map(width => html`<figure class="${theme}"><figcaption>${width === 360 ? 'Phone' : 'Wide screen'}, ${theme}</figcaption><div class="card" style="width: ${width}px">${shown}</div></figure>
`))}</body>
</html>
`.toString()
}

function elementOf({ text, style, size, isSubtle, separator, body = [], items = [], actions = [] }: Element): Html {
  const words = text === undefined ? undefined : wordsOf(text)
  const kind = [isSubtle && 'subtle', separator && 'line'].filter(Boolean).join(' ')
  const own = words && (style !== 'heading' ? html`<p class="${kind}">${words}</p>` : size === 'large' ? html`<h2>${words}</h2>` : html`<h3>${words}</h3>`)
  return html`${own}${[...body, ...items].map(elementOf)}${actions.length > 0 && html`<p>${actions.map(({ title }) => html`<span class="button">${title}</span>`)}</p>`}`
}

/** A card's text: its links and what is bold, with every other mark taken off. */
function wordsOf(text: string): Html[] {
  return text.split(/(\[(?:\\.|[^\]\\])*\]\([^)]*\)|\*\*[^*]+\*\*)/u).map(part => {
    const [, label, url] = /^\[((?:\\.|[^\]\\])*)\]\(([^)]*)\)$/u.exec(part) ?? []
    if (label !== undefined && url !== undefined && webAddress(url)) return html`<a href="${url}">${unmarked(label)}</a>`
    return /^\*\*.+\*\*$/u.test(part) ? html`<strong>${unmarked(part.slice(2, -2))}</strong>` : html`${unmarked(part)}`
  })
}

function unmarked(text: string): string { return text.replace(/\\([\\`*_[\]~<#>+.)-])/gu, '$1') }
