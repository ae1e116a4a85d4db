import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { canonicalLocale, pluralFormsOf, resolveLocale, voiceOf } from '@scram/messages'
import { readLocales } from '@scram/messages/node'
import type { Terminal } from '../../terminal.ts'
import { addTexts } from '../../translating/add-texts.ts'
import { openWorkbench, type WorkbenchOptions } from '../../translating/open-workbench.ts'
import type { Part } from '../../translating/part.ts'
import { createSamples, type Samples } from '../../translating/samples.ts'
import { shownPath } from '../../translating/shown-path.ts'
import { writeGlossary, writeSkeleton } from '../../translating/write-skeleton.ts'

/**
 * Makes the files of a language: every text to translate with its source and an example, and the glossary. A file that is
 * there already keeps what it has, and what it lacks is added where it belongs.
 *
 * @throws Error where the locale is not one, and where a file cannot be read
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
    const reading = part.read(locale)
    const [problem] = reading?.problems ?? []
    if (problem !== undefined)
      throw new Error(`${problem.file}:${problem.line}:${problem.column} ${problem.message}; mend that first`)
    const lacks = Object.fromEntries(Object.entries(part.source).filter(([key]) => !reading?.keys.has(key)))
    const options = { ...(part.notes && { notes: part.notes }), samples: await samplesOf(part) }
    if (reading === undefined) make(path, writeSkeleton(lacks, { ...options, head: headOf(part, locale) }))
    else if (Object.keys(lacks).length === 0) tell('kept   ', path)
    else {
      writeFileSync(path, addTexts(readFileSync(path, 'utf8'), lacks, options))
      tell('added to', path)
    }
  }
  terminal.err(
    `\nFill in what is blank; until then it is said in another language. To see what is left to do:\n  scram messages check ${locale}\n`,
  )
}

/** Says the source with the numbers of its own examples. */
function samplesOf(part: Part): Promise<Samples> {
  return createSamples(voiceOf(resolveLocale(readLocales(), part.from)), part)
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
