import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { errorCodes } from '@scram/packs/node'
import { editorKeywords, problemSchema } from '@scram/schemas'
import { Ajv } from 'ajv'
import Draft04 from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { check, checkExample, fixtureOf, inPack } from '../../docs/emit/error-examples.ts'
import { findFault } from '../../packages/cli/src/checking/find-fault.ts'
import { toJson } from '../../packages/cli/src/checking/to-json.ts'
import { toSarif } from '../../packages/cli/src/checking/to-sarif.ts'
import { runScram } from '../../packages/cli/test-support/run-scram.ts'

const examples = errorCodes().map((code) => ({ code, ...checkExample(code) }))
const problems = examples.flatMap((example) => example.problems)
const files = Object.assign({}, ...examples.map((example) => example.files))
const root = resolve(import.meta.dirname, '../..')
const mistakes = 'examples/my-rules-with-mistakes'

describe('a SARIF log', () => {
  const library = createRequire(import.meta.url).resolve('@microsoft/jest-sarif')
  const schema = JSON.parse(
    readFileSync(join(resolve(library, '..'), 'schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
  )
  const ajv = new Draft04.default({ allErrors: true, strict: false, unicodeRegExp: false })
  addFormats.default(ajv)
  const validate = ajv.compile(schema)

  test('of every mistake there is follows the official schema', () => {
    validate(toSarif(problems, files, '/somewhere'))
    expect(validate.errors).toBeNull()
  })

  test('of nothing does too', () => {
    validate(toSarif([], {}, '/somewhere'))
    expect(validate.errors).toBeNull()
  })

  test('describes each code once, with what it means and what to do', () => {
    const rules = toSarif(problems, files, '/somewhere').runs[0]?.tool.driver.rules ?? []
    expect(rules.map(({ id }) => id)).toEqual(errorCodes())
    expect(rules.filter(({ help, shortDescription }) => !help?.markdown || !shortDescription?.text)).toEqual(
      [],
    )
  })

  const mended = examples.flatMap(({ code, problems: [problem], files: texts }) => {
    const fault = problem && findFault(problem, texts)
    return fault?.meant === undefined ? [] : [{ code, problem, text: fault.text, meant: fault.meant }]
  })

  test.each(mended)('has a fix for $code, which mends it', ({ code, problem, text, meant }) => {
    const fixture = fixtureOf(code)
    const lines = fixture?.text.split('\n') ?? []
    const line = lines[(problem?.line ?? 0) - 1] ?? ''
    const at = (problem?.column ?? 0) - 1
    lines[(problem?.line ?? 0) - 1] = line.slice(0, at) + meant + line.slice(at + text.length)
    expect(check(inPack(fixture?.path ?? '', lines.join('\n'))).problems).toEqual([])
  })

  test('has a fix for most slips of the pen', () => {
    expect(mended.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['bad-window', 'unknown-key', 'unknown-measure', 'unknown-metric']),
    )
  })

  test('leads to the line, by a path from where the check ran', async () => {
    const { stdout, status } = await runScram(['check', '--sarif', mistakes])
    const { results = [], tool } = JSON.parse(stdout).runs[0]
    expect(status).toBe(2)
    expect(results).toHaveLength(3)
    for (const result of results) {
      expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId)
      expect(result).toMatchObject({
        level: 'error',
        locations: [{ physicalLocation: { artifactLocation: { uri: `${mistakes}/stuck-accuracy.yaml` } } }],
      })
    }
    const lines = results.map(
      (result: { locations: { physicalLocation: { region: { startLine: number } } }[] }) =>
        result.locations[0]?.physicalLocation.region.startLine,
    )
    const source = readFileSync(join(root, mistakes, 'stuck-accuracy.yaml'), 'utf8').split('\n')
    const faults = ['acuracy', 'change_precent', '{{best.value}}']
    expect(
      lines.map((line: number, index: number) => source[line - 1]?.includes(faults[index] ?? '')),
    ).toEqual(faults.map(() => true))
  })
})

test('every mistake as JSON follows its schema', () => {
  const validate = new Ajv({ allErrors: true }).addVocabulary([...editorKeywords]).compile(problemSchema)
  const wrong = problems.map((problem) => JSON.parse(toJson(problem))).filter((each) => !validate(each))
  expect(wrong).toEqual([])
})

describe('scram check --explain', () => {
  test('says what the page says', async () => {
    const { stdout, status } = await runScram(['check', '--explain', 'unknown-measure'])
    expect(status).toBe(0)
    expect(stdout).toContain('medain')
  })

  test('asks what was meant where there is no such code', async () => {
    const { stderr, status } = await runScram(['check', '--explain', 'unknown-mesure'])
    expect([status, stderr.includes('unknown-measure')]).toEqual([2, true])
  })
})
