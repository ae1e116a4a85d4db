import type { PackSource } from '../pack-source.ts'
import { own } from '../plain.ts'
import { readYaml, type YamlFile } from '../yaml/yaml-file.ts'
import { readTemplate } from './read-template.ts'
import type { Template, TemplateShelf } from './template.ts'

const folder = 'templates/'
const ending = '.yaml'

/**
 * The templates of a pack and those that come besides. Its own are all read; the others, which are taken to be sound, are
 * read when they are asked for. Of two with one name, the pack's own counts.
 *
 * @param read parses a file of the pack
 */
export function shelveTemplates(
  { files, templates: shipped }: PackSource,
  read: (path: string) => YamlFile,
): TemplateShelf {
  const found = new Map<string, Template | 'at fault'>()
  for (const path of Object.keys(files).filter(isOwn)) {
    const name = path.slice(folder.length, -ending.length)
    const file = read(path)
    found.set(name, (file.value === undefined ? undefined : readTemplate(file, name)) ?? 'at fault')
    file.close()
  }
  const others = Object.keys(shipped?.files ?? {}).filter((path) => !path.includes('/'))
  return {
    names: [...new Set([...found.keys(), ...others.map((path) => path.slice(0, -ending.length))])],
    own: [...found.values()].filter((template) => template !== 'at fault'),
    find(name) {
      const path = `${name}${ending}`
      const text = shipped && own(shipped.files, path)
      const known = found.get(name)
      if (known || text === undefined) return known
      const template = readTemplate(readYaml(`${shipped?.dir}/${path}`, text, []), name) ?? 'at fault'
      found.set(name, template)
      return template
    },
  }
}

/** Whether a file of a pack is a template; those in folders within are words. */
function isOwn(path: string): boolean {
  return path.startsWith(folder) && !path.slice(folder.length).includes('/')
}
