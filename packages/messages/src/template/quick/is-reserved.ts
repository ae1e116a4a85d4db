const reserved: ReadonlySet<string> = new Set(['this', 'true', 'false', 'null', 'undefined', 'else', 'as'])

/** Whether Handlebars takes a word for a value of its own, or for a part of its grammar, where a name could stand. */
export function isReserved(word: string): boolean {
  return reserved.has(word)
}
