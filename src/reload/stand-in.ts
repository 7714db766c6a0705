/**
 * An object that stands in for whichever one is the present one: what holds it never has to be told of a change. Its functions may be taken
 * off and kept; its other fields are those of the moment they are read.
 */
export function standIn<T extends object>(present: () => T): T {
  const field = (key: PropertyKey): unknown => {
    const value: unknown = Reflect.get(present(), key)
    return typeof value === 'function' ? (...given: unknown[]) => (Reflect.get(present(), key) as (...args: unknown[]) => unknown)(...given) : value
  }
  return new Proxy({} as T, {
    get: (_, key) => field(key),
    has: (_, key) => Reflect.has(present(), key),
    ownKeys: () => Reflect.ownKeys(present()),
    getOwnPropertyDescriptor: (_, key) => Reflect.has(present(), key) ? { configurable: true, enumerable: true, value: field(key) } : undefined
  })
}
