import { checkWords } from '@scram/messages'
import { loadPacks } from '@scram/packs'
import { findPacks, readShippedCatalogue, shippedPacks } from '@scram/packs/node'
import { commandLinePage } from './command-line-page.ts'
import type { EmittedFile } from './emitted-file.ts'
import { errorFolder, errorPages } from './error-pages.ts'
import { measureFolder, measuresPage } from './measures-page.ts'
import { ruleFolder, rulePage } from './rule-page.ts'
import { rulesIndexPage } from './rules-index-page.ts'
import { templateFolder, templatePages } from './template-pages.ts'

/** The folders that hold nothing but what is written here. */
export const emittedFolders: readonly string[] = [errorFolder, measureFolder, ruleFolder, templateFolder]

/** Every page and picture that is made from something else: rules, templates, measures, commands, mistakes. */
export async function emittedFiles(): Promise<readonly EmittedFile[]> {
  const { sources, problems } = findPacks(shippedPacks(), { cwd: process.cwd() })
  const set = loadPacks(sources, { problems, catalogue: readShippedCatalogue(), checkWords })
  const files: EmittedFile[] = []
  for (const rule of set.rules) files.push(...(await rulePage(rule, set)))
  const packs = set.packs.map((pack) => ({
    ...pack,
    rules: set.rules.filter(({ id }) => id.startsWith(`${pack.id}/`)),
  }))
  const titleOf = ({ id }: { readonly id: string }): string => set.words.base[id]?.title ?? id
  return [
    ...errorPages(),
    await commandLinePage(),
    ...(await measuresPage()),
    ...files,
    ...(await templatePages()),
    { path: `${ruleFolder}/README.md`, text: rulesIndexPage(packs, titleOf) },
  ]
}
