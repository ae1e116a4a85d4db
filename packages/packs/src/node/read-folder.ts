import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { reasonOf } from '@scram/core'
import type { Problem } from '../problem.ts'
import type { ProblemCode } from '../problem-code.ts'

const largest = 256 * 1024
const mostFiles = 2_000
/** All files of a folder together, in characters: 500 rules of the usual size are a tenth of it. */
const largestFolder = 16 * 1024 * 1024

/**
 * Reads the YAML files of a pack's folder and of the folders `messages`, `templates` and `templates/messages` in it. A link that leads out of
 * the folder, a file that is too large and one that cannot be read are left out and reported.
 *
 * @param folder where it is
 * @param dir how messages call it
 */
export function readFolder(folder: string, dir: string, problems: Problem[]): Record<string, string> {
  const files: Record<string, string> = {}
  const root = realpathSync(folder)
  const paths = ['', 'messages', 'templates', 'templates/messages'].flatMap((inner) => yamlIn(root, inner))
  if (paths.length > mostFiles) {
    problems.push(
      fileProblem(
        'too-many-files',
        dir,
        `this folder holds ${paths.length} YAML files; at most ${mostFiles} are read`,
      ),
    )
  }
  let read = 0
  for (const path of paths.slice(0, mostFiles)) {
    if (read > largestFolder) {
      problems.push(fileProblem('too-large', dir, 'this folder holds more than 16 MiB of YAML', 'split it'))
      break
    }
    const text = readInside(root, path, (code, message) =>
      problems.push(fileProblem(code, `${dir}/${path}`, message)),
    )
    if (text !== undefined) files[path] = text
    read += text?.length ?? 0
  }
  return files
}

function yamlIn(root: string, inner: string): string[] {
  const folder = join(root, inner)
  // A linked folder may lead anywhere, so it is not entered.
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('.'))
    .sort()
    .map((name) => (inner === '' ? name : `${inner}/${name}`))
}

function readInside(
  root: string,
  path: string,
  fail: (code: ProblemCode, message: string) => void,
): string | undefined {
  try {
    const file = join(root, path)
    const entry = lstatSync(file)
    const isLink = entry.isSymbolicLink()
    if (isLink && !realpathSync(file).startsWith(root + sep)) {
      fail('outside-folder', 'this is a link that leads out of the folder of the pack')
      return undefined
    }
    const found = isLink ? statSync(file) : entry
    if (!found.isFile()) return undefined
    if (found.size > largest) {
      fail('too-large', 'this file is larger than 256 KiB')
      return undefined
    }
    return readFileSync(file, 'utf8')
  } catch (error) {
    fail('unreadable', `this file cannot be read: ${reasonOf(error)}`)
    return undefined
  }
}

/** A problem of a whole file. */
export function fileProblem(code: ProblemCode, file: string, message: string, hint?: string): Problem {
  return { code, severity: 'error', message, file, line: 1, column: 1, ...(hint !== undefined && { hint }) }
}
