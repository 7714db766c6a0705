/** Makes something when it is first asked for, and gives the same from then on. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => made ??= make()
}

/** As many texts as this are remembered at once: more than one message is ever cut into. */
const mostRemembered = 64

/** A reader of texts that reads each of them once within one step of work: a message is read whole, cut and read in parts, many of them alike. When the step ends all is forgotten, for nothing that was typed may be kept. */
export function onceEach<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  const nothing = once(() => read(''))
  return text => {
    if (text === '') return nothing()
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size === 0) queueMicrotask(() => { known.clear() })
    if (known.size >= mostRemembered) known.clear()
    const made = read(text)
    known.set(text, made)
    return made
  }
}
