import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { askInTerminal } from '../creating/ask-in-terminal.ts'
import { collectAnswers } from '../creating/collect-answers.ts'
import { type NewFile, writeNewFiles } from '../creating/new-files.ts'
import { packQuestions } from '../creating/pack-questions.ts'
import type { Answers } from '../creating/question.ts'
import { schemaLine } from '../creating/schema-line.ts'
import { toYaml } from '../creating/to-yaml.ts'
import type { Terminal } from '../terminal.ts'

export interface NewPackOptions {
  readonly title?: string
  readonly language?: string
  readonly license?: string
  readonly npm?: boolean
}

/** Makes the folder of a pack, of what is given and what is answered. */
export async function newPack(
  terminal: Terminal,
  name: string | undefined,
  { npm, ...options }: NewPackOptions,
): Promise<void> {
  const { cwd, isInteractive } = terminal
  const questions = packQuestions((name) =>
    existsSync(resolve(cwd, name, 'pack.yaml'))
      ? `there is a pack in the folder ${name} already.`
      : undefined,
  )
  const given = { ...options, ...(name !== undefined && { name }), ...(npm && { npm: 'yes' }) }
  const ask = isInteractive ? await askInTerminal(terminal) : undefined
  const answers = await collectAnswers(questions, given, ask)
  const files = packFiles(answers, cwd)
  writeNewFiles(files, cwd)
  const folder = `./${answers.name}`
  terminal.out(`Wrote ${files.map(({ path }) => path).join(' and ')}.\n\n`)
  terminal.out(`A first rule for it: scram new rule --pack ${folder}\n`)
}

function packFiles({ name = '', title, language, license, npm }: Answers, cwd: string): readonly NewFile[] {
  const { version: engine } = createRequire(import.meta.url)('../../package.json') as {
    readonly version: string
  }
  const version = '0.1.0'
  const pack = {
    format: 1,
    pack: name,
    version,
    engine: `>=${engine}`,
    title,
    ...(license && { license }),
    base_locale: language,
  }
  const manifest = {
    name,
    version,
    description: title,
    ...(license && { license }),
    keywords: ['scram-pack'],
    files: ['*.yaml', 'messages'],
  }
  return [
    { path: join(name, 'pack.yaml'), text: toYaml(schemaLine(resolve(cwd, name), 'pack'), pack) },
    ...(npm === 'yes'
      ? [{ path: join(name, 'package.json'), text: `${JSON.stringify(manifest, undefined, 2)}\n` }]
      : []),
  ]
}
