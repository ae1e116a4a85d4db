/**
 * Turns texts into rows of ones and zeros: whether each of the vocabulary's words occurs.
 *
 * The vocabulary is the `size` words that occur in most of the texts with an index below `known`; the other texts
 * have no say in it.
 */
export function bagOfWords(
  texts: readonly string[],
  options: { readonly size: number; readonly known: number },
): Float32Array[] {
  const wordSets = texts.map(
    (text) =>
      new Set(
        text
          .slice(0, longestText)
          .toLowerCase()
          .match(/[a-z]{3,}/g),
      ),
  )
  const counts = new Map<string, number>()
  for (const words of wordSets.slice(0, options.known)) {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const vocabulary = [...counts]
    .sort(([first, a], [second, b]) => b - a || (first < second ? -1 : 1))
    .slice(0, options.size)
    .map(([word]) => word)
  return wordSets.map((words) => Float32Array.from(vocabulary, (word) => (words.has(word) ? 1 : 0)))
}

/** Characters; a few mails are very long and say nothing new after the first pages. */
const longestText = 5_000
