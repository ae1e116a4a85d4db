import { parseTemplate } from '../template/parse-template.ts'
import { plainPath } from '../template/plain-path.ts'

/** What a template fills in, and what it asks for. */
export interface Placeholders {
  /** Names and numbers: `layer`, `lost.value`. */
  readonly filled: ReadonlySet<string>
  /** What stands behind `if` and `unless`. */
  readonly asked: ReadonlySet<string>
}

/** Finds what a template fills in and asks for; of one that is none, nothing. */
export function placeholdersOf(text: string): Placeholders {
  const filled = new Set<string>()
  const asked = new Set<string>()
  const look = (program: hbs.AST.Program | undefined): void => {
    for (const statement of program?.body ?? []) {
      if (statement.type === 'MustacheStatement') {
        const { path, params, hash } = statement as hbs.AST.MustacheStatement
        const names = params.length === 0 && hash === undefined ? [path] : params
        for (const name of names) add(filled, plainPath(name))
      } else if (statement.type === 'BlockStatement') {
        const { params, program, inverse } = statement as hbs.AST.BlockStatement
        for (const param of params) add(asked, plainPath(param))
        look(program)
        look(inverse)
      }
    }
  }
  const parsed = parseTemplate(text)
  if (!('message' in parsed)) look(parsed)
  return { filled, asked }
}

function add(names: Set<string>, name: string | undefined): void {
  if (name !== undefined) names.add(name)
}

/** A template without its tags; each `#` of a plural and each tag becomes what `instead` says. */
export function withoutTags(text: string, instead = ' '): string {
  const forms = text.replace(/\{\{plural[^}]*\}\}/g, (tag) =>
    [...tag.matchAll(/=(?:'([^']*)'|"([^"]*)")/g)]
      .map(([, single, double]) => (single ?? double ?? '').replaceAll('#', instead))
      .join(instead),
  )
  return forms.replace(/\{\{[^}]*\}\}/g, instead)
}
