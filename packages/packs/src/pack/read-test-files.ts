import type { PackOrder } from '../compose/order-packs.ts'
import { didYouMean } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'
import type { SourcePack, SourceRule } from './read-source-files.ts'
import { readTests, type Tests } from './read-tests.ts'
import { isTestPath, testEnding } from './test-path.ts'

/** A test file, and what could be read of it. */
export interface TestFile extends Tests {
  /** The rule that it tests. */
  readonly rule: string
  readonly file: YamlFile
}

/**
 * The test files of the packs that were asked for. A file is called after the rule that it tests: one of its pack, or one
 * that its pack extends, which is tested as it is tuned there.
 *
 * @param used the rules that are judged; the tests of another would never run
 */
export function readTestFiles(
  packs: readonly SourcePack[],
  asked: PackOrder['asked'],
  used: ReadonlySet<string>,
): readonly TestFile[] {
  const rules = new Map(packs.flatMap((pack) => pack.rules.map((each) => [each.rule.id, each])))
  return packs
    .filter(({ pack }) => asked.has(pack.id))
    .flatMap((pack) =>
      Object.keys(pack.source.files)
        .filter(isTestPath)
        .sort()
        .map((path) => readTestFile(path, pack, rules, used)),
    )
}

function readTestFile(
  path: string,
  { reach, read, source }: SourcePack,
  rules: ReadonlyMap<string, SourceRule>,
  used: ReadonlySet<string>,
): TestFile {
  const name = path.slice(0, -testEnding.length)
  const file = read(path)
  // The pack itself is the last that it reaches, and its own rule comes before one that it extends.
  const owner = reach.findLast(({ ruleFiles }) => ruleFiles.has(name))
  const rule = `${owner?.pack.id}/${name}`
  if (!owner) {
    const names = reach.flatMap(({ ruleFiles }) => [...ruleFiles.keys()])
    file.report('unknown-rule', [], `this pack has no rule called ${quote(name)}`, {
      hint: didYouMean(name, names) ?? 'call the file after the rule that it tests',
    })
  } else if (!used.has(rule)) {
    file.report(
      'unknown-rule',
      [],
      `this pack does not use the rule ${quote(rule)}, so its tests never run`,
      {
        severity: 'warning',
        hint: 'take the rule, or remove its tests',
      },
    )
  }
  const tests = readTests(file, rules.get(rule)?.exampleScope, source.recordings)
  file.close()
  return { rule, file, ...tests }
}
