import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readShippedCatalogue, shippedPacks } from '@scram/packs/node'
import { parse, stringify } from 'yaml'

const root = join(import.meta.dirname, '../../rules')
const { metrics, facts } = readShippedCatalogue()
const declarable: Readonly<Record<string, object>> = { ...metrics, ...facts }

/**
 * The files of a pack of many rules, no two of which are alike: in turns those that ship and, as one of five, one that
 * fills in a template, each for a task of its own, whose metrics, facts and rules have names of their own.
 */
export function differentRules(count: number): Readonly<Record<string, string>> {
  // A rule comes after those that silence it, so that wherever the pack ends they are in it.
  const shipped = shippedPacks()
    .flatMap(rulesIn)
    .sort((a, b) => silencersOf(a) - silencersOf(b))
  const templates = textsIn('templates')
  const declared = new Map<string, object>()
  const rules = Array.from({ length: count }, (_, index) => {
    const uses = index % 5 === 4
    const kinds = uses ? templates : shipped
    const at = uses ? (index - 4) / 5 : index - Math.floor(index / 5)
    const text = kinds[at % kinds.length] as string
    const task = `${uses ? 'u' : 't'}${Math.floor(at / kinds.length) + 1}`
    const own = rename(uses ? useOf(text) : text, task, declared)
    return [`${nameOf(own)}.yaml`, own]
  })
  return { 'pack.yaml': packFile(declared), ...Object.fromEntries(rules) }
}

function textsIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.yaml') && !file.endsWith('.test.yaml'))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'))
}

function rulesIn(pack: string): readonly string[] {
  return textsIn(pack).filter((text) => nameOf(text) !== undefined)
}

function nameOf(text: string): string | undefined {
  return /^rule: (.+)$/mu.exec(text)?.[1]
}

function silencersOf(text: string): number {
  return /^silenced_by: (.+)$/mu.exec(text)?.[1]?.split(',').length ?? 0
}

/** A rule that fills in a template with the values that it shows as examples. */
function useOf(text: string): string {
  const { template, parameters } = parse(text) as {
    readonly template: string
    readonly parameters: Readonly<Record<string, { readonly example?: unknown }>>
  }
  const given = Object.entries(parameters).flatMap(([name, { example }]) =>
    example === undefined ? [] : [[name, example]],
  )
  return stringify({ format: 1, rule: template, use: template, with: Object.fromEntries(given) })
}

/** Names the rule, those that silence it, and the metrics and facts of a text after a task, and notes the last two. */
function rename(text: string, task: string, declared: Map<string, object>): string {
  const rule = /^(?:rule|silenced_by): .+$/gmu
  const names = Object.keys(declarable).sort((a, b) => b.length - a.length)
  const name = new RegExp(`(?<![\\w.-])(?:${names.join('|')})(?![\\w.(-])`, 'gu')
  return text
    .replace(rule, (line) => line.replace(/[\w-]+(?=[\],]|$)/gu, (each) => `${each}-${task}`))
    .replace(name, (each) => {
      const { title, ...entry } = declarable[each] as { readonly title: string }
      declared.set(`${each}_${task}`, {
        title: `${title} of ${task}`,
        ...entry,
        aliases: undefined,
        log: undefined,
      })
      return `${each}_${task}`
    })
}

/** The pack, which declares what its rules look at. */
function packFile(declared: ReadonlyMap<string, object>): string {
  const among = (entries: object): object =>
    Object.fromEntries([...declared].filter(([name]) => name.replace(/_[tu]\d+$/u, '') in entries))
  const pack = { format: 1, pack: 'bench', version: '1.0.0', title: 'Many rules' }
  return stringify(
    { ...pack, metrics: among(metrics), facts: among(facts) },
    { aliasDuplicateObjects: false, lineWidth: 0 },
  )
}
