import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { checkWords } from '@scram/messages'
import { type PackSet, readPacks } from '@scram/packs'
import { readShippedCatalogue } from '@scram/packs/node'
import type { TemplateDocument } from '@scram/schemas'
import { parse } from 'yaml'

const folder = resolve(import.meta.dirname, '../../rules/templates')
const catalogue = readShippedCatalogue()

/** The texts of the templates that SCRAM ships, by path in a pack: the directory is the registry. */
export const templateFiles: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => [`templates/${file}`, readFileSync(resolve(folder, file), 'utf8')]),
)

/** The templates that SCRAM ships. */
export const templates: readonly TemplateDocument[] = Object.values(templateFiles).map(
  (text) => parse(text) as TemplateDocument,
)

/** The values that a template is shown with: its own examples, and what stays at its default. */
export function shownWith({ parameters }: TemplateDocument): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([name, { default: fallback, example }]) =>
      fallback === undefined && example !== undefined ? [[name, example]] : [],
    ),
  )
}

/** A pack with one rule that uses a template, and nothing else. */
export function using(template: string, values: Readonly<Record<string, string | number>>): PackSet {
  const text = `format: 1\nrule: made\nuse: ${template}\nwith: ${JSON.stringify(values)}\n`
  const pack = 'format: 1\npack: course\nversion: "1.0.0"\ntitle: A course\n'
  const files = { ...templateFiles, 'pack.yaml': pack, 'made.yaml': text }
  return readPacks([{ name: 'course', dir: 'course', files }], { catalogue, checkWords })
}
