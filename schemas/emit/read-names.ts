import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { CatalogueDocument } from '../src/documents/catalogue.ts'
import type { TemplateDocument } from '../src/documents/template.ts'

/** What an editor offers at keys that name a metric, a fact or a template: each name with what it is. */
export type Names = Readonly<
  Record<'metric' | 'fact' | 'use', readonly (readonly [name: string, title: string])[]>
>

/** The names of the shipped catalogue and templates. Packs may declare more. */
export function readNames(): Names {
  const text = readFileSync(new URL('../../rules/catalogue.yaml', import.meta.url), 'utf8')
  const { metrics = {}, facts = {} } = parse(text) as CatalogueDocument
  return {
    metric: Object.entries(metrics).map(([name, { title }]) => [name, title]),
    fact: Object.entries(facts).map(([name, { title }]) => [name, title]),
    use: readTemplates().map(({ template, summary }) => [template, summary]),
  }
}

function readTemplates(): readonly TemplateDocument[] {
  const folder = new URL('../../rules/templates/', import.meta.url)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => parse(readFileSync(new URL(file, folder), 'utf8')) as TemplateDocument)
}
