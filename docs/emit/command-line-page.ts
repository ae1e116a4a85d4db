import { runScram } from '../../packages/cli/test-support/run-scram.ts'
import type { EmittedFile } from './emitted-file.ts'

/** The page of the command line: what every command says of itself, as it says it. */
export async function commandLinePage(): Promise<EmittedFile> {
  const sections = await sectionsOf([])
  const text = [
    '<!-- Made from the help of the commands by docs/emit.ts. -->',
    '# The command line',
    'Exit status: 0 where there is nothing to object to, 1 where something was found (or a test failed), 2 where it could not be judged or the command was called wrongly. Findings and JSON go to standard output, all else to standard error. `NO_COLOR` switches colours off, `SCRAM_LOCALE` chooses the language.',
    ...sections,
  ].join('\n\n')
  return { path: 'docs/command-line.md', text: `${text}\n` }
}

/** A command and those within it. */
async function sectionsOf(way: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await runScram([...way, '--help'])
  const [, list = ''] = /\nCommands:\n((?: .*\n?)*)/.exec(stdout) ?? []
  const inner = [...list.matchAll(/^ {2}(\S+)/gm)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'help')
  const own = way.length === 0 ? [] : [`## scram ${way.join(' ')}`]
  const below: string[] = []
  for (const name of inner) below.push(...(await sectionsOf([...way, name])))
  return [...own, `\`\`\`text\n${stdout.trim()}\n\`\`\``, ...below]
}
