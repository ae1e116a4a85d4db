/** Handlebars' parser alone. The rest of the package, which turns templates into code, is never loaded. */
declare module 'handlebars/dist/cjs/handlebars/compiler/base.js' {
  import type Handlebars from 'handlebars'

  export const parse: typeof Handlebars.parse
}
