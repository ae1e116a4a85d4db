import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { ErrorPage } from '../errors/error-page.ts'
import type { ProblemCode } from '../problem-code.ts'

/** The folder of the pages: what there is to say in `<code>.yaml`, and what is printed in `<code>.txt`. */
const folder: string = fileURLToPath(new URL('../../errors/', import.meta.url))

/** Every code that `scram check` can report, in alphabetical order. */
export function errorCodes(): readonly ProblemCode[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length) as ProblemCode)
    .sort()
}

/** The page of a code, or nothing where there is none. What is printed is empty until `pnpm emit` has made it. */
export function readErrorPage(code: string): ErrorPage | undefined {
  if (!/^[a-z-]+$/u.test(code) || !existsSync(`${folder}${code}.yaml`)) return undefined
  const page = parse(readFileSync(`${folder}${code}.yaml`, 'utf8')) as Omit<ErrorPage, 'code' | 'shown'>
  const shown = `${folder}${code}.txt`
  return { ...page, code, shown: existsSync(shown) ? readFileSync(shown, 'utf8').trimEnd() : '' }
}
