// Moves a process's or a page's clock, which goes on ticking. Tests travel in time with it.
'use strict'

/**
 * Self-contained: it is also sent into pages as text.
 * @param {number} offsetMs
 */
function shiftClock(offsetMs) {
  const RealDate = globalThis.Date
  class ShiftedDate extends RealDate {
    /** @param {unknown[]} args */
    constructor(...args) {
      // @ts-expect-error: Date's own overloads decide about the arguments.
      super(...(args.length === 0 ? [RealDate.now() + offsetMs] : args))
    }
    /** @override */
    static now() {
      return RealDate.now() + offsetMs
    }
  }
  // `Date()` without `new` answers with text, which a class cannot do.
  globalThis.Date = /** @type {never} */ (new Proxy(ShiftedDate, { apply: () => new ShiftedDate().toString() }))
}

module.exports = { shiftClock }
