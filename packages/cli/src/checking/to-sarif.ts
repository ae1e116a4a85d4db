import { readFileSync } from 'node:fs'
import { isAbsolute, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type ErrorPage, formatErrorPage, type Problem } from '@scram/packs'
import { readErrorPage } from '@scram/packs/node'
import type { Log, ReportingDescriptor, Result } from 'sarif'

/** Where the version of this package stands, seen from its sources and from what is built of them. */
const manifest = new URL('../../package.json', import.meta.url)

/**
 * Problems as a SARIF 2.1.0 log, which editors and code hosts show beside the lines. Every code that occurs is described
 * by its page; paths are relative to the folder that the check ran in.
 */
export function toSarif(problems: readonly Problem[], cwd: string): Log {
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
        results: problems.map((problem) => toResult(problem, codes)),
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

function toResult({ code, severity, message, hint, file, line, column }: Problem, codes: string[]): Result {
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
    locations: [
      {
        physicalLocation: {
          artifactLocation: isAbsolute(file)
            ? { uri: pathToFileURL(file).href }
            : { uri: encodeURI(file.split(sep).join('/')), uriBaseId: 'CWD' },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
  }
}

function sentence(text: string): string {
  const opening = text.charAt(0).toUpperCase() + text.slice(1)
  return /[.?!:]$/u.test(text) ? opening : `${opening}.`
}
