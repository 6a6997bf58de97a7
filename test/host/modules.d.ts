/** All `test/host/**\/*.test.ts`, imported for their side effects: `esbuild.mjs` finds them. */
declare module 'test:suites'

/** Mocha's build for browsers: sets the globals that `@types/mocha` declares. */
declare module 'mocha/mocha.js'
