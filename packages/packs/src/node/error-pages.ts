import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { ErrorPage } from '../errors/error-page.ts'

/** The folder of the pages: what there is to say in `<code>.yaml`, and what is printed in `<code>.txt`. */
const folder: string = fileURLToPath(new URL('../../errors/', import.meta.url))

/** Every code that `scram check` can report, in alphabetical order. */
export function errorCodes(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort()
}

/** The page of a code, or nothing where there is none. */
export function readErrorPage(code: string): ErrorPage | undefined {
  if (!/^[a-z-]+$/u.test(code) || !existsSync(`${folder}${code}.yaml`)) return undefined
  const page = parse(readFileSync(`${folder}${code}.yaml`, 'utf8')) as Omit<ErrorPage, 'code' | 'shown'>
  return { ...page, code, shown: readFileSync(`${folder}${code}.txt`, 'utf8').trimEnd() }
}
