import { stripControls } from '../template/tidy.ts'
import { languageOfFramework } from './frameworks.ts'

/** Writes code as a fenced Markdown block, with a fence longer than any in the code. It must start a line. */
export function fenceCode(code: string, framework: string): string {
  const text = stripControls(code).trimEnd()
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${languageOfFramework(framework)}\n${text}\n${fence}`
}
