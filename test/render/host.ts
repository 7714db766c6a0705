/** How a host such as Teams shows a card in one of its themes. */
export interface Theme {
  name: 'light' | 'dark' | 'contrast'
  page: string
  /** Colours of links and of buttons, which the host's own style sheet sets. */
  link: string
  button: { text: string, ground: string, edge: string }
  config: object
}

interface Colours { text: string, subtle: string, accent: string, accentSubtle: string, good: string, warning: string, attention: string, attentionSubtle: string }

/** Teams shows "good" and "warning" text in colours that cannot be read on white; they stay as they are, so that a card which uses them is found out. */
const light: Colours = {
  text: '#ff252424', subtle: '#bf252424', accent: '#ff6264a7', accentSubtle: '#ff8b8cc7',
  good: '#ff92c353', warning: '#fff8d22a', attention: '#ffc4314b', attentionSubtle: '#e5c4314b'
}
const dark: Colours = {
  text: '#ffffffff', subtle: '#bfffffff', accent: '#ffa6a7dc', accentSubtle: '#d8a6a7dc',
  good: '#ff92c353', warning: '#fff8d22a', attention: '#fff9526b', attentionSubtle: '#e5f9526b'
}

/** Black and white, with yellow and green for what is not plain text. */
const contrast: Colours = {
  text: '#ffffffff', subtle: '#ffffffff', accent: '#ffffff01', accentSubtle: '#ffffff01',
  good: '#ff3ff23f', warning: '#ffffff01', attention: '#ffff8080', attentionSubtle: '#ffff8080'
}

/** The three themes that Teams has. */
export const themes: readonly Theme[] = [
  {
    name: 'light', page: '#ffffff', link: '#6264a7', button: { text: '#252424', ground: '#ffffff', edge: '#8a8886' },
    config: config(light, { default: '#ffffffff', emphasis: '#fff9f8f7' }, '#0f252424')
  },
  {
    name: 'dark', page: '#2d2c2c', link: '#a6a7dc', button: { text: '#ffffff', ground: '#2d2c2c', edge: '#8a8886' },
    config: config(dark, { default: '#ff2d2c2c', emphasis: '#ff292828' }, '#33ffffff')
  },
  {
    name: 'contrast', page: '#000000', link: '#ffff01', button: { text: '#ffffff', ground: '#000000', edge: '#ffffff' },
    config: config(contrast, { default: '#ff000000', emphasis: '#ff000000' }, '#ffffffff')
  }
]

function config(colours: Colours, grounds: { default: string, emphasis: string }, line: string): object {
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors: foreground(colours) })
  return {
    fontFamily: '"Segoe UI", system-ui, "DejaVu Sans", sans-serif',
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: line },
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    textStyles: { heading: { size: 'large', weight: 'bolder' } },
    textBlock: { headingLevel: 2 },
    imageSizes: { small: 32, medium: 52, large: 100 },
    containerStyles: { default: style(grounds.default), emphasis: style(grounds.emphasis), accent: style(grounds.emphasis), good: style(grounds.emphasis), warning: style(grounds.emphasis), attention: style(grounds.emphasis) },
    actions: { maxActions: 6, spacing: 'default', buttonSpacing: 8, showCard: { actionMode: 'inline', inlineTopMargin: 16 }, actionsOrientation: 'horizontal', actionAlignment: 'left' },
    factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 150 }, value: { wrap: true }, spacing: 16 }
  }
}

function foreground({ text, subtle, accent, accentSubtle, good, warning, attention, attentionSubtle }: Colours): object {
  const pair = (full: string, faint: string) => ({ default: full, subtle: faint })
  return {
    default: pair(text, subtle), dark: pair(text, subtle), light: pair(text, subtle), accent: pair(accent, accentSubtle),
    good: pair(good, good), warning: pair(warning, warning), attention: pair(attention, attentionSubtle)
  }
}
