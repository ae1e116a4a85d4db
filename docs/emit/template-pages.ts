import { checkWords } from '@scram/messages'
import { loadPacks, type PackSet, packOfTemplates } from '@scram/packs'
import { findPacks, readShippedCatalogue, shippedPacks } from '@scram/packs/node'
import { parse, stringify } from 'yaml'
import type { EmittedFile } from './emitted-file.ts'
import { boundsOf, type Declared } from './parameter-table.ts'
import { plain } from './plain.ts'
import { ruleSections } from './rule-sections.ts'

/** Where the pages of templates are, from the root of the repository. */
export const templateFolder = 'docs/templates'

/** What a template says of itself. */
interface Template {
  readonly template: string
  readonly summary: string
  readonly parameters: Readonly<Record<string, Declared>>
}

/** A page for each template that ships, with its pictures, as it is with its own example values; and the list of them. */
export async function templatePages(): Promise<readonly EmittedFile[]> {
  const [source] = findPacks(shippedPacks(), { cwd: process.cwd() }).sources
  const shelf = source?.templates ?? { dir: '', files: {} }
  const set = loadPacks([packOfTemplates(shelf)], { catalogue: readShippedCatalogue(), checkWords })
  const templates = Object.entries(shelf.files).flatMap(([path, text]) =>
    path.includes('/') ? [] : [parse(text) as Template],
  )
  const files: EmittedFile[] = [{ path: `${templateFolder}/README.md`, text: indexOf(templates) }]
  for (const template of templates) files.push(...(await pageOf(template, set)))
  return files
}

async function pageOf(template: Template, set: PackSet): Promise<readonly EmittedFile[]> {
  const { template: name, summary } = template
  const rule = set.rules.find(({ id }) => id === `templates/${name}`)
  if (rule === undefined) throw new Error(`the template ${name} makes no rule`)
  const page = `${templateFolder}/${name}`
  const file = `rules/templates/${name}.yaml`
  const { sees, says, helps, examples, references, pictures } = await ruleSections(rule, set, page)
  const text = [
    `<!-- Made from ${file} by docs/emit.ts. -->`,
    `# ${name}`,
    plain(summary),
    `${rule.severity} · ${rule.likelihood.replace('_', ' ')} · ${rule.topic} · ${rule.status} · [${file}](../../${file})`,
    '## How to use it',
    `\`\`\`yaml\n${useOf(template)}\`\`\``,
    `\`scram new rule --use ${name}\` asks for the values, and writes such a file. Whatever else the file says comes before what the template says: [Templates](../templates.md).`,
    '## What it is given',
    parametersOf(template),
    '## What it looks for',
    'With the values above:',
    sees,
    '## What it says',
    says,
    ...helps,
    ...examples,
    ...references,
  ].join('\n\n')
  return [{ path: `${page}.md`, text: `${text}\n` }, ...pictures]
}

/** A rule that uses a template, with the values that must be given. */
function useOf({ template, parameters }: Template): string {
  const given = Object.entries(parameters).flatMap(([name, { default: fallback, example }]) =>
    fallback === undefined ? [[name, example]] : [],
  )
  const [, first] = given[0] ?? []
  const rule = `${String(first).replace(/[^a-z0-9]+/g, '-')}-${template}`
  const values = stringify(Object.fromEntries(given), { collectionStyle: 'flow', lineWidth: 0 })
  return `${stringify({ format: 1, rule, use: template })}with: ${values}status: draft\n`
}

function parametersOf({ parameters }: Template): string {
  const rows = Object.entries(parameters).map(([name, each]) => {
    const unset = each.default === undefined ? 'must be given' : `\`${each.default}\``
    return `| \`${name}\` | ${plain(each.label ?? '')} | ${each.type} | ${unset} | ${boundsOf(each)} |`
  })
  return ['| parameter | what it is | kind | unless given | bounds |', '|---|---|---|---|---|', ...rows].join(
    '\n',
  )
}

function indexOf(templates: readonly Template[]): string {
  const rows = templates.map(
    ({ template, summary }) => `| [\`${template}\`](${template}.md) | ${plain(summary)} |`,
  )
  return `${[
    '<!-- Made from rules/templates/ by docs/emit.ts. -->',
    '# The templates',
    'One page a template: how to use it, what it is given, what it looks for and says, and its examples, drawn. What templates are is told in [Templates](../templates.md).',
    ['| template | looks for |', '|---|---|', ...rows].join('\n'),
  ].join('\n\n')}\n`
}
