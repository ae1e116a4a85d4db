import type { PresetDocument } from '@scram/schemas'
import type { Preset } from './preset.ts'

/** Makes a preset of a sound document of one. */
export function createPreset(document: PresetDocument): Preset {
  const { preset, title, detect, parts, tags, histograms, texts, hparams, constants } = document
  return {
    name: preset,
    title,
    detect: { tags: (detect?.tags ?? []).map(toPattern), folders: (detect?.folders ?? []).map(toPattern) },
    parts: Object.fromEntries(Object.entries(parts ?? {}).map(([part, source]) => [part, toPattern(source)])),
    tags: tags.map((rule) => ({ ...rule, tag: toPattern(rule.tag) })),
    histograms: (histograms ?? []).map((rule) => ({ ...rule, tag: toPattern(rule.tag) })),
    texts: (texts ?? []).map(({ tag, facts }) => ({ tag: toPattern(tag), facts })),
    hparams: hparams ?? {},
    constants: constants ?? {},
  }
}

function toPattern(source: string): RegExp {
  return new RegExp(source, 'iu')
}
