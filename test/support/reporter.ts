import Mocha from 'mocha'

/** Mocha's dots, closed by one plain line: how many tests passed and how many failed. Whoever started this process is told the same. */
class Reporter extends Mocha.reporters.Dot {
  override epilogue(): void {
    super.epilogue()
    const { passes, failures } = this.stats
    console.log(`${passes} passed, ${failures} failed`)
    process.send?.({ passes, failures })
  }
}

// Mocha takes a reporter by require, which gives an ES module's default export only under this name.
export { Reporter as 'module.exports' }
