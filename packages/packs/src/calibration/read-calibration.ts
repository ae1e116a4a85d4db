import type { Calibration, Likelihood, RuleCalibration } from '@scram/core'
import { isPlain, own } from '../plain.ts'
import { checkShape } from '../shapes/check-shape.ts'
import { didYouMean } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'
import { wilsonInterval } from './wilson-interval.ts'

/** How often each level of likelihood is right, as its words say. */
const bands: Readonly<Partial<Record<Likelihood, readonly [low: number, high: number]>>> = {
  very_likely: [0.9, 1],
  likely: [0.66, 0.9],
  about_even: [0.33, 0.66],
  possible: [0, 0.33],
}

/**
 * Reads calibration.yaml: by rule name, how often it was right. A likelihood that lies outside what was measured is a
 * warning.
 *
 * @param names the rules of the pack
 */
export function readCalibration(
  { value, report }: YamlFile,
  names: readonly string[],
): Readonly<Record<string, RuleCalibration>> {
  if (value === undefined) return {}
  checkShape('calibration', value, [], report)
  const found: Record<string, RuleCalibration> = {}
  for (const [name, measured] of Object.entries(isPlain(value) && isPlain(value.rules) ? value.rules : {})) {
    if (!names.includes(name)) {
      report('unknown-rule', ['rules', name], `this pack has no rule called ${quote(name)}`, {
        at: 'key',
        hint: didYouMean(name, names),
      })
      continue
    }
    if (!checkShape('measuredRule', measured, ['rules', name], report).ok || !isPlain(measured)) continue
    const levels = Object.entries(measured).flatMap(([level, counts]): [string, Calibration][] => {
      const path = ['rules', name, level]
      const interval = readMeasured(counts, path, report)
      if (interval) reportOutside(level as Likelihood, interval, path, report)
      return interval ? [[level, interval]] : []
    })
    found[name] = Object.fromEntries(levels)
  }
  return found
}

function readMeasured(
  counts: unknown,
  path: readonly string[],
  report: YamlFile['report'],
): Calibration | undefined {
  if (!checkShape('measured', counts, path, report).ok || !isPlain(counts)) return undefined
  const n = Number(counts.n)
  const right = Number(counts.right)
  if (right > n) {
    report('more-than-all', [...path, 'right'], `it was right in ${right} of ${n} runs`, {
      hint: 'right counts those of the runs in which it spoke',
    })
    return undefined
  }
  return { n, ...wilsonInterval(right, n) }
}

/** Tells where what was measured and what the words say have nothing in common. */
function reportOutside(
  level: Likelihood,
  { low, high }: Calibration,
  path: readonly string[],
  report: YamlFile['report'],
): void {
  const band = own(bands, level)
  if (!band || (low <= band[1] && high >= band[0])) return
  const percent = (share: number): string => `${Math.round(100 * share)}`
  const fits = Object.entries(bands).find(
    ([, [from, to]]) => (low + high) / 2 >= from && (low + high) / 2 <= to,
  )
  report(
    'unlike-measured',
    path,
    `"${level}" says ${band.map(percent).join(' to ')} %, and what was measured is ${percent(low)} to ${percent(high)} %`,
    {
      severity: 'warning',
      hint: fits ? `let the rule say "${fits[0]}"` : undefined,
    },
  )
}
