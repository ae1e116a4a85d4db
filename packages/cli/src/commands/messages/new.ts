import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { canonicalLocale, pluralFormsOf, resolveLocale, voiceOf } from '@scram/messages'
import { readLocales } from '@scram/messages/node'
import type { Terminal } from '../../terminal.ts'
import { openWorkbench, type WorkbenchOptions } from '../../translating/open-workbench.ts'
import type { Part } from '../../translating/part.ts'
import { createSamples } from '../../translating/samples.ts'
import { shownPath } from '../../translating/shown-path.ts'
import { wayTo, writeGlossary, writeSkeleton } from '../../translating/write-skeleton.ts'

/**
 * Makes the files of a language: every text to translate with its source and an example, and the glossary. A file that is
 * there already keeps what it has; rules and sections that it lacks as a whole are added at its end.
 *
 * @throws Error where the locale is not one
 */
export async function newMessages(
  terminal: Terminal,
  asked: string,
  options: WorkbenchOptions,
): Promise<void> {
  const locale = canonicalLocale(asked)
  if (pluralFormsOf(locale) === undefined)
    throw new Error(`${asked} is not a language. Write its tag, such as ko, pt-BR, or en-x-kids for a tone.`)
  const { cwd } = terminal
  const { parts, glossary, glossaryFile } = openWorkbench(cwd, options)
  const tell = (what: string, path: string): void => terminal.out(`${what}  ${shownPath(path, cwd)}\n`)
  const make = (path: string, text: string): void => {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    tell('new    ', path)
  }

  if (!existsSync(glossaryFile(locale)))
    make(glossaryFile(locale), writeGlossary(glossary('en')?.glossary ?? {}, headOfGlossary(locale)))
  for (const part of parts.filter(({ from }) => from !== locale)) {
    const path = part.fileOf(locale)
    const text = await skeletonFor(part, locale)
    if (!existsSync(path)) make(path, text)
    else if (text === '') tell('kept   ', path)
    else {
      appendFileSync(path, text)
      tell('added to', path)
    }
  }
  terminal.err(
    `\nFill in what is blank; until then it is said in another language. To see what is left to do:\n  scram messages check ${locale}\n`,
  )
}

/** A file of words to be filled in; of one that is there, what it lacks as a whole. */
async function skeletonFor(part: Part, locale: string): Promise<string> {
  const has = part.read(locale)?.keys
  const lacks = Object.entries(part.source).filter(([key]) => !has?.has(wayTo(key)[0] ?? ''))
  if (lacks.length === 0) return ''
  const voice = voiceOf(resolveLocale(readLocales(), part.from))
  const samples = await createSamples(voice, part)
  return writeSkeleton(Object.fromEntries(lacks), {
    head: has ? [] : headOf(part, locale),
    ...(part.notes && { notes: part.notes }),
    samples,
  })
}

function headOf({ name, from, set }: Part, locale: string): readonly string[] {
  const forms = pluralFormsOf(locale) ?? []
  return [
    set === undefined
      ? `What SCRAM itself says, in ${locale}.`
      : `What the rules of the pack ${name} say, in ${locale}.`,
    `Each text stands under its source (${from}) and, after →, what that says with some numbers.`,
    'Everything in {{…}} stays as it is. Text in quotes takes \\" for a quote; or write >- and go on in the next line.',
    `A plural has these forms: ${forms.join(', ')}. Write {{plural … ${forms.map((form) => `${form}='…'`).join(' ')}}}; # is the number.`,
  ]
}

function headOfGlossary(locale: string): readonly string[] {
  return [
    `The established terms of the field in ${locale}. Decide them first: "scram messages check ${locale}" holds every text to them.`,
    'use: the ways in which the term is written; a * stands for any beginning or ending. Where it is empty, the term is free.',
    'avoid: what it must not be called. except: [words/hedge.likely] names texts that say it otherwise on purpose.',
  ]
}
