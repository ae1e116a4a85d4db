import Handlebars from 'handlebars'
import type { Helper } from '../src/helpers/create-helpers.ts'
import type { Compile } from '../src/template/compile-template.ts'

/** A compiler as Handlebars has it, with the same helpers: what ours must be equal to. */
export function handlebarsCompile(helpers: Readonly<Record<string, Helper>>): Compile {
  const handlebars = Handlebars.create()
  for (const [name, help] of Object.entries(helpers)) {
    handlebars.registerHelper(name, (...given: unknown[]) => {
      const { hash } = given.pop() as Handlebars.HelperOptions
      return help(given, hash)
    })
  }
  const knownHelpers = Object.fromEntries(Object.keys(helpers).map((name) => [name, true])) as KnownHelpers
  return (text) =>
    handlebars.compile(text, { noEscape: true, strict: true, knownHelpersOnly: true, knownHelpers })
}
