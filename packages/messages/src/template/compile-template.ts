import Handlebars from 'handlebars'
import type { Helper } from '../helpers/create-helpers.ts'
import { helperSpecs } from '../helpers/specs.ts'

/** Renders a template with the values of its names. Throws where a value that it needs is absent. */
export type Render = (values: Readonly<Record<string, unknown>>) => string

/** Turns templates that `checkTemplate` found nothing wrong with into functions. */
export type Compile = (text: string) => Render

/** Makes a compiler whose templates call these helpers and nothing else. */
export function createCompile(helpers: Readonly<Record<string, Helper>>): Compile {
  const handlebars = Handlebars.create()
  for (const name of Object.keys(handlebars.helpers))
    if (!blocks.includes(name)) handlebars.unregisterHelper(name)
  for (const [name, help] of Object.entries(helpers)) {
    handlebars.registerHelper(name, (...given: unknown[]) => {
      const { hash } = given.pop() as Handlebars.HelperOptions
      return help(given, hash)
    })
  }
  return (text) => {
    // Most sentences have no tags, and Handlebars takes some microseconds to say even nothing.
    if (!text.includes('{{')) return () => text
    const render = handlebars.compile(text, {
      noEscape: true,
      strict: true,
      knownHelpersOnly: true,
      knownHelpers,
    })
    return (values) => render(Object.assign(Object.create(null), values))
  }
}

const blocks = ['if', 'unless', 'helperMissing', 'blockHelperMissing']
const knownHelpers = Object.fromEntries(Object.keys(helperSpecs).map((name) => [name, true])) as KnownHelpers
