/** The part of Papa Parse that is used here; its published types bring those of Node and of the DOM with them. */
declare module 'papaparse' {
  interface ParseOptions {
    readonly delimiter?: string
    readonly delimitersToGuess?: readonly string[]
  }
  interface ParseResult {
    readonly data: readonly (readonly string[])[]
    readonly errors: readonly { readonly type: string }[]
    readonly meta: { readonly delimiter: string }
  }
  const Papa: { parse(text: string, options: ParseOptions): ParseResult }
  export default Papa
}
