import type { PackSource, Templates } from '../pack-source.ts'
import { isPlain } from '../plain.ts'
import { readYaml } from '../yaml/yaml-file.ts'
import { readTemplate } from './read-template.ts'

/**
 * A pack that uses each template once, with the example values of its parameters: rules by which templates can be shown,
 * translated and tried out. Its name is `templates`.
 */
export function packOfTemplates(templates: Templates): PackSource {
  const paths = Object.keys(templates.files).filter((path) => !path.includes('/'))
  const rules = paths.flatMap((path) => {
    const name = path.slice(0, -'.yaml'.length)
    const template = readTemplate(readYaml(path, templates.files[path] ?? '', []), name)
    if (template === undefined) return []
    const given = Object.entries(template.parameters).flatMap(([key, { default: fallback, example }]) =>
      fallback === undefined && !isPlain(example) ? [[key, example] as const] : [],
    )
    const rule = { format: 1, rule: name, use: name, with: Object.fromEntries(given) }
    return [[path, JSON.stringify(rule)] as const]
  })
  const pack = { format: 1, pack: 'templates', version: '1.0.0', title: 'Each template, used once' }
  return {
    name: 'templates',
    dir: templates.dir,
    files: { 'pack.yaml': JSON.stringify(pack), ...Object.fromEntries(rules) },
    templates,
  }
}
