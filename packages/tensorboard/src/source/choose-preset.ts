import type { Preset } from './preset.ts'

/** A tag, and the name of the folder that it is in. */
export interface SeenTag {
  readonly tag: string
  readonly folder: string
}

/**
 * The preset that a run's tags speak for: of those whose marks are all there, the one with most of them; where there are
 * several, the one that knows most of the tags. Where there is only one to choose from, that.
 */
export function choosePreset(presets: readonly Preset[], seen: readonly SeenTag[]): Preset | undefined {
  if (presets.length === 1) return presets[0]
  const score = (preset: Preset): readonly [number, number] => [
    preset.detect.tags.length + preset.detect.folders.length,
    seen.filter(({ tag }) => [...preset.tags, ...preset.histograms].some((rule) => rule.tag.test(tag)))
      .length,
  ]
  return presets
    .filter(({ detect }) => detect.tags.every((pattern) => seen.some(({ tag }) => pattern.test(tag))))
    .filter(({ detect }) =>
      detect.folders.every((pattern) => seen.some(({ folder }) => pattern.test(folder))),
    )
    .sort((a, b) => {
      const [[marksA, knownA], [marksB, knownB]] = [score(a), score(b)]
      return marksB - marksA || knownB - knownA
    })[0]
}
