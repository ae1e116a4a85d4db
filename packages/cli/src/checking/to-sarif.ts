import { readFileSync } from 'node:fs'
import { isAbsolute, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type ErrorPage, type Files, formatErrorPage, type Problem } from '@scram/packs'
import { readErrorPage } from '@scram/packs/node'
import type { ArtifactLocation, Fix, Log, Region, ReportingDescriptor, Result } from 'sarif'
import { type Fault, findFault } from './find-fault.ts'

/** Where the version of this package stands, seen from its sources and from what is built of them. */
const manifest = new URL('../../package.json', import.meta.url)

/**
 * Problems as a SARIF 2.1.0 log, which editors and code hosts show beside the lines. Every code that occurs is described
 * by its page; paths are relative to the folder that the check ran in. Where it is clear what was meant, that is a fix.
 *
 * @param files the texts by the names that the problems use
 */
export function toSarif(problems: readonly Problem[], files: Files, cwd: string): Log {
  const codes = [...new Set(problems.map(({ code }) => code))].sort()
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string }
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'scram check', version, rules: codes.map(describe) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { CWD: { uri: `${pathToFileURL(cwd).href}/` } },
        results: problems.map((problem) => toResult(problem, codes, findFault(problem, files))),
      },
    ],
  }
}

function describe(code: string): ReportingDescriptor {
  const page = readErrorPage(code)
  if (!page) return { id: code }
  return {
    id: code,
    shortDescription: { text: page.title },
    fullDescription: { text: page.means },
    help: { text: plainHelp(page), markdown: formatErrorPage(page) },
  }
}

function plainHelp({ means, why, mend }: ErrorPage): string {
  return [means, why, mend].join('\n\n')
}

function toResult(problem: Problem, codes: string[], fault: Fault | undefined): Result {
  const { code, severity, message, hint, file, line, column } = problem
  const artifactLocation: ArtifactLocation = isAbsolute(file)
    ? { uri: pathToFileURL(file).href }
    : { uri: encodeURI(file.split(sep).join('/')), uriBaseId: 'CWD' }
  const region: Region = {
    startLine: line,
    startColumn: column,
    ...(fault && { endColumn: column + fault.text.length }),
  }
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: severity,
    message: {
      text: [message, hint]
        .filter((part) => part !== undefined)
        .map(sentence)
        .join(' '),
    },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    ...(fault?.meant !== undefined && { fixes: [toFix(fault.meant, artifactLocation, region)] }),
  }
}

function toFix(meant: string, artifactLocation: ArtifactLocation, deletedRegion: Region): Fix {
  return {
    description: { text: `Write ${meant}` },
    artifactChanges: [
      { artifactLocation, replacements: [{ deletedRegion, insertedContent: { text: meant } }] },
    ],
  }
}

function sentence(text: string): string {
  const opening = text.charAt(0).toUpperCase() + text.slice(1)
  return /[.?!:]$/u.test(text) ? opening : `${opening}.`
}
