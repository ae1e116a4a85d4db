import type { SourcePack } from '../pack/read-source-files.ts'
import { quote } from '../text/quote.ts'

/** Warns of metrics and facts that a pack that was asked for declares and no file of any pack names. */
export function reportUnusedEntries(packs: readonly SourcePack[], isAsked: (pack: string) => boolean): void {
  for (const { pack, packFile, rules } of packs) {
    // A pack without rules is there for what it declares.
    if (!isAsked(pack.id) || rules.length === 0) continue
    for (const kind of ['metric', 'fact'] as const)
      for (const name of Object.keys(pack.catalogue[`${kind}s`])) {
        if (packs.some(({ names }) => names.isUsed(kind, name))) continue
        const message = `no rule looks at the ${kind} ${quote(name)}`
        packFile.report(`unused-${kind}`, [`${kind}s`, name], message, {
          at: 'key',
          severity: 'warning',
          hint: 'leave it out, or write a rule for it',
        })
      }
  }
}
