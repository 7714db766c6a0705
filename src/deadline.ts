/** Gives up on work after so many milliseconds: what it comes to later is nobody's. @param late what is said then. @throws what the work throws, or an error with the code ETIMEDOUT. */
export function inTime<Value>(work: Promise<Value>, deadline: number, late: string): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  return Promise.race([work, new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error(late), { code: 'ETIMEDOUT' })), deadline)
  })]).finally(() => clearTimeout(timer))
}
