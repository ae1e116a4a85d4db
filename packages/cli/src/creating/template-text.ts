import type { PackSource } from '@scram/packs'
import { parse } from 'yaml'

/** What a template wants to know, as its file declares it. */
export interface TemplateParameter {
  readonly type: string
  readonly label?: string
  readonly default?: number | string
  readonly example?: number | string
  readonly min?: number | string
  readonly max?: number | string
  readonly choices?: readonly string[]
}

/** A template that a rule may use, as far as choosing and filling it in needs it. */
export interface TemplateText {
  readonly name: string
  readonly summary: string
  readonly parameters: Readonly<Record<string, TemplateParameter>>
}

/** The templates that the rules of a pack may use: its own, and those that SCRAM ships. What is not one is left out. */
export function templatesOf({ files, templates }: PackSource): readonly TemplateText[] {
  const own = Object.entries(files).filter(([path]) => path.startsWith('templates/'))
  const texts = new Map<string, string>()
  for (const [path, text] of [...own, ...Object.entries(templates?.files ?? {})]) {
    const name = path.replace(/^templates\/|\.yaml$/g, '')
    // What lies in a folder within are words.
    if (!name.includes('/') && !texts.has(name)) texts.set(name, text)
  }
  return [...texts].flatMap(([name, text]) => readTemplate(name, text) ?? [])
}

function readTemplate(name: string, text: string): TemplateText | undefined {
  try {
    const { summary = '', parameters = {} } = parse(text)
    return { name, summary, parameters }
  } catch {
    // The pack is checked as a whole; here it is only not offered.
    return undefined
  }
}
