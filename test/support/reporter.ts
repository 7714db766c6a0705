import Mocha from 'mocha'

/** Mocha's dots, closed by one plain line: how many tests passed and how many failed. */
class Reporter extends Mocha.reporters.Dot {
  override epilogue(): void {
    super.epilogue()
    console.log(`${this.stats.passes} passed, ${this.stats.failures} failed`)
  }
}

// Mocha takes a reporter by require, which gives an ES module's default export only under this name.
export { Reporter as 'module.exports' }
