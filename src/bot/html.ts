/** Text of Teams' markup: its patterns stop at the next mark, so that no text takes longer than its length. */

/** Mentions become a space: ours is not part of what is said, and anyone else's is a name. */
export const withoutMentions = (html: string): string => html.replace(/<at\b[^<>]*>(?:[^<]|<(?!\/?at\b))*<\/at>/giu, ' ')

/** Tags become a space, those that end a line a new one. */
export const withoutTags = (html: string): string => html.replace(/<(?:br|\/p|\/div|\/li)\b[^<>]*>/giu, '\n').replace(/<[^<>]*>/gu, ' ')

/** The signs that markup writes as words. */
export const unescaped = (html: string): string => html.replace(/&nbsp;/giu, ' ').replace(/&(amp|lt|gt|quot|#39);/giu, (_, name: string) => signs[name.toLowerCase()]!)

const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': '\'' }
