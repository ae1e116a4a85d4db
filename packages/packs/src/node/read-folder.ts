import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, join, sep } from 'node:path'
import { reasonOf } from '@scram/core'
import type { Problem } from '../problem.ts'
import type { ProblemCode } from '../problem-code.ts'
import { meantName } from './meant-name.ts'
import { readText } from './read-text.ts'
import { rulesBelow } from './rules-below.ts'

const largest = 256 * 1024
const mostFiles = 2_000
/** All files of a folder together, in characters: 500 rules of the usual size are a tenth of it. */
const largestFolder = 16 * 1024 * 1024

/**
 * Reads the YAML files of a pack's folder and of the folders `messages`, `templates` and `templates/messages` in it. A link that leads out of
 * the folder, a file that is too large, and one that cannot be read, is no UTF-8 or has a name or a place under which it is not read,
 * are left out and reported.
 *
 * @param folder where it is
 * @param dir how messages call it
 */
export function readFolder(folder: string, dir: string, problems: Problem[]): Record<string, string> {
  const files: Record<string, string> = {}
  const root = realpathSync(folder)
  const there = ['', 'messages', 'templates', 'templates/messages'].flatMap((inner) => filesIn(root, inner))
  const paths = there.filter((path) => path.endsWith('.yaml') && meantPath(path) === undefined)
  for (const path of there) {
    const meant = meantPath(path)
    if (meant !== undefined) problems.push(misnamed(`${dir}/${path}`, meant, paths.includes(meant)))
  }
  problems.push(...rulesBelow(root).map((path) => fileBelow(`${dir}/${path}`)))
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
    const text = readInside(root, path, (code, message, { line, column } = { line: 1, column: 1 }) => {
      const hint = code === 'other-encoding' ? 'save it with the encoding UTF-8' : undefined
      problems.push({ ...fileProblem(code, `${dir}/${path}`, message, hint), line, column })
    })
    if (text !== undefined) files[path] = text
    read += text?.length ?? 0
  }
  return files
}

function filesIn(root: string, inner: string): string[] {
  const folder = join(root, inner)
  // A linked folder may lead anywhere, so it is not entered.
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort()
    .map((name) => (inner === '' ? name : `${inner}/${name}`))
}

function meantPath(path: string): string | undefined {
  const meant = meantName(basename(path))
  return meant === undefined ? undefined : `${path.slice(0, -basename(path).length)}${meant}`
}

/** A file that only its name keeps from being read. */
function misnamed(file: string, meant: string, isThere: boolean): Problem {
  const isPack = meant === 'pack.yaml' && !isThere
  return {
    ...fileProblem('unread-file', file, 'a file of this name is not read', renaming(meant, isThere)),
    severity: isPack ? 'error' : 'warning',
  }
}

function fileBelow(file: string): Problem {
  const message = 'a rule in a folder of its own is not read'
  return {
    ...fileProblem('unread-file', file, message, 'put it beside pack.yaml'),
    severity: 'warning',
  }
}

function renaming(meant: string, isThere: boolean): string {
  return isThere ? `there is ${meant} as well: leave one of them out` : `rename it to ${basename(meant)}`
}

function readInside(
  root: string,
  path: string,
  fail: (code: ProblemCode, message: string, place?: Pick<Problem, 'line' | 'column'>) => void,
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
    const read = readText(file)
    if ('text' in read) return read.text
    fail('other-encoding', read.message, read)
    return undefined
  } catch (error) {
    fail('unreadable', `this file cannot be read: ${reasonOf(error)}`)
    return undefined
  }
}

/** A problem of a whole file. */
export function fileProblem(code: ProblemCode, file: string, message: string, hint?: string): Problem {
  return { code, severity: 'error', message, file, line: 1, column: 1, ...(hint !== undefined && { hint }) }
}
