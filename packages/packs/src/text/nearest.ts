import { distance } from './distance.ts'

const longestWord = 64
const mostCandidates = 2_000

/** The candidate that was probably meant by a misspelt word, or none where nothing is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > longestWord) return undefined
  const meant = normal(word)
  let best: string | undefined
  let least = Math.max(1, Math.floor(word.length * 0.3)) + 1
  let tried = 0
  for (const candidate of candidates) {
    if (++tried > mostCandidates) break
    const other = normal(candidate)
    // Words are at least as far apart as their lengths.
    if (Math.abs(other.length - meant.length) >= least && !other.startsWith(meant)) continue
    const apart = meant.length > 2 && other.startsWith(meant) ? 1 : distance(meant, other)
    if (apart < least) {
      best = candidate
      least = apart
    }
  }
  return best
}

/** The hint that asks for the nearest candidate. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const meant = nearest(word, candidates)
  return meant === undefined ? undefined : `did you mean "${meant}"?`
}

/** What a hint of `didYouMean` suggests; nothing where the hint says something else. */
export function meantBy(hint: string | undefined): string | undefined {
  return /^did you mean "(.*)"\?$/u.exec(hint ?? '')?.[1]
}

function normal(word: string): string {
  return word.toLowerCase().replaceAll('-', '_')
}
