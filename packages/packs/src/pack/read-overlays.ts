import type { YamlFile } from '../yaml/yaml-file.ts'
import { readOverlay } from './read-overlay.ts'
import type { SourcePack } from './read-source-files.ts'

/** A file of words in another language, read. */
export interface ReadOverlays {
  readonly locale: string
  readonly file: YamlFile
  readonly words: ReturnType<typeof readOverlay>
  /** Whether they ship with SCRAM, and so were checked already. */
  readonly shipped?: boolean
}

/** The words in other languages of all packs, those of what is extended first. */
export function readOverlays(packs: readonly SourcePack[]): readonly ReadOverlays[] {
  const wordsOf = new Map(packs.flatMap(({ drafts }) => drafts.map(({ rule, words }) => [rule.id, words])))
  return packs.flatMap(({ pack: { id: own }, reach, overlayFiles }) => {
    if (overlayFiles.length === 0) return []
    const worded = reach.flatMap(({ pack, ruleFiles }) =>
      [...ruleFiles.keys()].map((name) => {
        const id = `${pack.id}/${name}`
        return { id, name, words: wordsOf.get(id) }
      }),
    )
    return overlayFiles.map(({ locale, file }) => ({ locale, file, words: readOverlay(file, own, worded) }))
  })
}
