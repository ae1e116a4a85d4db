import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { applyEdit } from './apply-edit.ts'
import { blocksOf } from './page-block.ts'
import { runCommand } from './run-command.ts'

const root = resolve(import.meta.dirname, '../..')

/**
 * Does everything that a page shows, in order: writes its files, makes its changes, runs its commands. Gives the page as it
 * should be, with what the commands print and what the files hold.
 *
 * @param folder where it is done
 * @throws Error where a change cannot be made, or a part is not part of its file
 */
export async function runPage(page: string, folder: string): Promise<string> {
  let current = ''
  let from = 0
  let here = folder
  for (const block of blocksOf(page)) {
    const { start, text } = block
    current += page.slice(from, start)
    if (block.kind !== 'console') current += use(block, folder)
    else {
      const [session, there] = await replay(text, here)
      current += session
      here = there
    }
    from = start + text.length
  }
  return current + page.slice(from)
}

/**
 * Runs the commands of a session, each a line that begins with `$ `. Gives the session as it is now, and the folder that it
 * ends in.
 */
async function replay(session: string, folder: string): Promise<readonly [string, string]> {
  let here = folder
  const [, ...parts] = session.split(/^\$ /m)
  const sessions: string[] = []
  for (const part of parts) {
    const [, command = '', shown = ''] = /^((?:.*\\\n)*.*)\n?([\s\S]*)$/.exec(part) ?? []
    const [, target] = /^cd (\S+)$/.exec(command) ?? []
    if (target !== undefined) here = join(here, target)
    const printed =
      target !== undefined ? '' : withoutBlankEnds(await runCommand(command.replaceAll(/\\\n\s*/g, ''), here))
    const output = isRandom(command) && alike(printed, shown) ? withoutBlankEnds(shown) : printed
    sessions.push(`$ ${command}\n${output === '' ? '' : `${output}\n`}${shown.endsWith('\n\n') ? '\n' : ''}`)
  }
  return [sessions.join(''), here]
}

/** A text without the empty lines before and after it. */
function withoutBlankEnds(text: string): string {
  return text.replace(/^(?:[^\S\n]*\n)+/u, '').trimEnd()
}

/** A program trains with other random numbers each time; what it prints is the same but for the numbers. */
function isRandom(command: string): boolean {
  return command.startsWith('node ')
}

function alike(a: string, b: string): boolean {
  const withoutNumbers = (text: string): string =>
    text
      .replace(/\d+(\.\d+)?/g, '#')
      .replace(/\s+/g, ' ')
      .trim()
  return withoutNumbers(a) === withoutNumbers(b)
}

function use(
  { kind, path, text }: { readonly kind: string; readonly path: string; readonly text: string },
  folder: string,
): string {
  const file = join(folder, path)
  if (kind === 'write') write(file, text)
  else if (kind === 'edit') write(file, applyEdit(readFileSync(file, 'utf8'), text))
  else {
    // What a page has not made itself is of the repository.
    const held = readFileSync(existsSync(file) ? file : join(root, path), 'utf8')
    if (kind === 'file') return held
    if (!isPart(text, held)) throw new Error(`${path} has no such part:\n${text}`)
  }
  return text
}

/** Whether lines stand in a text one below the other, however deep they are indented there. */
function isPart(part: string, whole: string): boolean {
  const plain = (text: string): string =>
    text
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .trim()
  return `\n${plain(whole)}\n`.includes(`\n${plain(part)}\n`)
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
