/**
 * What runs inside the browser's page. Each function is handed over as its own source text, so it may use nothing
 * outside itself but the browser and the two libraries named here.
 */

interface CardElement { onExecuteAction: () => void, parse: (json: object, context: Context) => void, hostConfig: unknown, render: () => HTMLElement | undefined }
interface Context { eventCount: number, getEventAt: (index: number) => { event: number, message: string } }
export interface CardLibrary {
  AdaptiveCard: { new (): CardElement, onProcessMarkdown: (text: string, result: { outputHtml: string, didProcess: boolean }) => void }
  HostConfig: new (config: object) => unknown
  SerializationContext: new () => Context
}
export interface Axe { run: (where: string, options: object) => Promise<{ violations: { id: string, nodes: { html: string, failureSummary: string }[] }[] }> }

/** The part of Markdown that cards have: bold, italic, links, lists and characters escaped by a backslash. */
export function markdown(text: string): string {
  const hidden = text.replace(/\\([\\`*_[\]~<>#+.)-])/gu, (_all, mark: string) => String.fromCodePoint(0xe000 + mark.codePointAt(0)!))
  const inline = (line: string) => line
    .replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/gu, '<a href="$2" target="_blank" rel="noopener">$1</a>')
    .replace(/\*\*(.+?)\*\*/gu, '<strong>$1</strong>')
    .replace(/(^|\W)[*_](\S.*?)[*_](?=\W|$)/gu, '$1<em>$2</em>')
  const blocks = hidden.split(/\n{2,}|\r(?=- )/u).map(block => {
    const items = block.split(/[\n\r]+/u)
    return items.every(item => /^- /u.test(item))
      ? `<ul>${items.map(item => `<li>${inline(item.slice(2))}</li>`).join('')}</ul>`
      : `<p>${items.map(inline).join('<br>')}</p>`
  })
  return blocks.join('').replace(/[\ue000-\ue0ff]/gu, mark => `&#${mark.codePointAt(0)! - 0xe000};`)
}

/** Renders a card into the page. @returns what the renderer complained of. */
export function show({ card, config }: { card: object, config: object }): string[] {
  const { AdaptiveCards, markdown: toHtml } = window as unknown as { AdaptiveCards: CardLibrary, markdown: (text: string) => string }
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => { result.outputHtml = toHtml(text); result.didProcess = true }
  const place = document.querySelector('main')!
  place.replaceChildren()
  const context = new AdaptiveCards.SerializationContext()
  const element = new AdaptiveCards.AdaptiveCard()
  element.hostConfig = new AdaptiveCards.HostConfig(config)
  const counting = window as unknown as { pressed: number }
  counting.pressed = 0
  element.onExecuteAction = () => { counting.pressed++ }
  element.parse(card, context)
  const rendered = element.render()
  if (!rendered) return ['nothing was rendered']
  place.append(rendered)
  return Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message)
}

/** Everything on the shown card that someone would stumble over: what runs over, is cut off, cannot be read or is not named. */
export function stumbles(): string[] {
  const card = document.querySelector<HTMLElement>('main > *')!
  const edge = card.getBoundingClientRect()
  const named = (element: Element) => `${element.tagName.toLowerCase()} "${(element.textContent ?? '').trim().slice(0, 40)}"`
  const elements = [...card.querySelectorAll<HTMLElement>('*')].filter(element => element.getClientRects().length > 0)
  const over = elements.filter(element => element.getBoundingClientRect().right > edge.right + 0.5 || element.getBoundingClientRect().left < edge.left - 0.5)
  const cut = elements.filter(element => (element.textContent ?? '').trim() !== '' && getComputedStyle(element).overflow !== 'visible' &&
    (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1))
  const unnamed = [...card.querySelectorAll('img')].filter(image => !image.alt.trim())
  return [
    ...document.documentElement.scrollWidth > window.innerWidth ? [`the page scrolls sideways: ${document.documentElement.scrollWidth} in ${window.innerWidth} px`] : [],
    ...over.map(element => `runs over the card's edge: ${named(element)}`),
    ...cut.map(element => `is cut off: ${named(element)}`),
    ...unnamed.map(element => `has no alternative text: ${element.outerHTML.slice(0, 80)}`)
  ]
}

/** The words of everything on the shown card that can be pressed, in reading order. */
export function pressable(): string[] {
  return [...document.querySelectorAll<HTMLElement>('main a[href], main button, main [role=button]')]
    .filter(element => element.getClientRects().length > 0).map(element => element.innerText.trim())
}

/** What the fields of the shown card hold. */
export function filledIn(): string[] {
  return [...document.querySelectorAll<HTMLInputElement>('main input')].map(({ value }) => value)
}

/** Every text on the shown card with less contrast than this against what lies behind it. */
export function faint(least: number): string[] {
  type Colour = [red: number, green: number, blue: number, alpha: number]
  const colour = (css: string): Colour => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (css.match(/[\d.]+/gu) ?? []).map(Number)
    return [red, green, blue, alpha]
  }
  const over = (top: Colour, under: Colour): Colour => {
    const mix = (i: 0 | 1 | 2) => top[i] * top[3] + under[i] * (1 - top[3])
    return [mix(0), mix(1), mix(2), 1]
  }
  const ground = (element: Element | null): Colour => {
    if (!element) return [255, 255, 255, 1]
    const own = colour(getComputedStyle(element).backgroundColor)
    return own[3] === 1 ? own : over(own, ground(element.parentElement))
  }
  const light = ([red, green, blue]: Colour) => {
    const [r = 0, g = 0, b = 0] = [red, green, blue].map(part => part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
  const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT)
  const found: string[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement!
    const words = (node.textContent ?? '').trim()
    if (words === '' || holder.getClientRects().length === 0) continue
    const behind = ground(holder)
    const ratio = contrast(light(over(colour(getComputedStyle(holder).color), behind)), light(behind))
    if (ratio < least) found.push(`"${words.slice(0, 40)}" has a contrast of ${ratio.toFixed(2)}`)
  }
  return found
}

/** What axe finds against WCAG 2.2 A and AA and its own good practice, less its rules for whole pages. */
export async function violations(): Promise<string[]> {
  const { axe } = window as unknown as { axe: Axe }
  const found = await axe.run('main', {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    resultTypes: ['violations']
  })
  return found.violations.map(({ id, nodes }) => `${id}, ${nodes.length} times, first ${nodes[0]!.html.slice(0, 160)}: ${nodes[0]!.failureSummary.replace(/\s+/gu, ' ')}`)
}
