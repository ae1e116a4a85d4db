import type { Preset } from './preset.ts'

/** One pattern for each part, which fits the folders that any preset means by it. */
export function mergeParts(presets: readonly Preset[]): Preset['parts'] {
  const names = new Set(presets.flatMap((preset) => Object.keys(preset.parts)))
  return Object.fromEntries(
    [...names].map((name) => {
      const sources = presets.flatMap((preset) => preset.parts[name]?.source ?? [])
      return [name, new RegExp([...new Set(sources)].join('|'), 'iu')]
    }),
  )
}
