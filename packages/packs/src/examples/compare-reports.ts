import { type Finding, formatKey, type Labels } from '@scram/core'
import type { Trial } from './case.ts'
import type { Difference } from './case-result.ts'
import { compareFinding } from './compare-finding.ts'
import type { WantedFinding } from './wanted-finding.ts'

/** A report that is wanted, and the one that was made. */
export type Match = readonly [wanted: WantedFinding, finding: Finding]

/** How reports differ from those that a case wants, and which of them belong together. */
export interface ReportComparison {
  readonly differences: readonly Difference[]
  readonly matches: readonly Match[]
}

/** Compares what a rule reported in a case with what it was to report: what is not listed must not happen. */
export function compareReports(
  { wanted, every }: Trial,
  findings: readonly Finding[],
  isBlind: boolean,
): ReportComparison {
  if ('findings' in wanted && wanted.findings) return matchOneByOne(wanted.findings, findings, every)
  const unexpected = (finding: Finding): Difference => tellUnexpected(finding, every)
  const reports = findings.filter(({ state }) => state !== 'resolved')
  if ('firesAt' in wanted) {
    const { firesAt, resolvesAt } = wanted
    const resolutions = findings.filter(({ state }) => state === 'resolved')
    const differences = [
      ...missingAmong(firesAt, reports, 'fired', every),
      ...reports.filter(({ at }) => !firesAt.includes(at[every])).map(unexpected),
      ...missingAmong(resolvesAt ?? [], resolutions, 'resolved', every),
      ...resolutions.filter(({ at }) => resolvesAt && !resolvesAt.includes(at[every])).map(unexpected),
    ]
    return { differences: inOrder(differences), matches: [] }
  }
  if (reports.length > 0) return { differences: reports.map(unexpected), matches: [] }
  const isAsWanted = 'cannotTell' in wanted ? isBlind : !isBlind
  const message = isBlind ? 'it could not tell' : 'it could tell, and had nothing to say'
  return { differences: isAsWanted ? [] : [{ kind: 'verdict', message }], matches: [] }
}

function missingAmong(
  places: readonly number[],
  findings: readonly Finding[],
  state: WantedFinding['state'],
  every: Trial['every'],
): readonly Difference[] {
  const made = new Set(findings.map(({ at }) => at[every]))
  return places.filter((at) => !made.has(at)).map((at) => tellMissing({ at, state }, every))
}

function matchOneByOne(
  wanted: readonly WantedFinding[],
  findings: readonly Finding[],
  every: Trial['every'],
): ReportComparison {
  const left = [...findings]
  const matches: Match[] = []
  const missing: WantedFinding[] = []
  for (const each of wanted) {
    const index = left.findIndex((finding) => isMeant(each, finding, every))
    const [finding] = index < 0 ? [] : left.splice(index, 1)
    if (finding) matches.push([each, finding])
    else missing.push(each)
  }
  const differences = [
    ...missing.map((each) => tellMissing(each, every)),
    ...left.map((finding) => tellUnexpected(finding, every)),
    ...matches.flatMap(([each, finding]) => compareFinding(each, finding)),
  ]
  return { differences: inOrder(differences), matches }
}

function isMeant({ at, state, labels }: WantedFinding, finding: Finding, every: Trial['every']): boolean {
  if (finding.at[every] !== at || finding.state !== state) return false
  const key = (all: readonly Labels[]): string =>
    all
      .map((each) => formatKey('', each))
      .sort()
      .join()
  return labels === undefined || key(labels) === key(labelsOf(finding))
}

function labelsOf({ labels, group = [labels] }: Finding): readonly Labels[] {
  return group
}

function inOrder(differences: readonly Difference[]): readonly Difference[] {
  return differences.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))
}

const speaking = { fired: 'speak', reminded: 'speak again', resolved: 'say that it is resolved' } as const
const spoken = { fired: 'spoke', reminded: 'spoke again', resolved: 'said that it is resolved' } as const

function tellMissing(
  { at, state, labels }: Pick<WantedFinding, 'at' | 'state' | 'labels'>,
  every: Trial['every'],
): Difference {
  return {
    kind: 'missing',
    at,
    ...(labels && { labels }),
    message: `it did not ${speaking[state]} ${tellPlace(at, every)}${tellLabels(labels)}`,
  }
}

function tellUnexpected(finding: Finding, every: Trial['every']): Difference {
  const at = finding.at[every]
  const labels = labelsOf(finding)
  return {
    kind: 'unexpected',
    at,
    labels,
    message: `it ${spoken[finding.state]} ${tellPlace(at, every)}${tellLabels(labels)}`,
  }
}

function tellPlace(at: number, every: Trial['every']): string {
  return at === 0 ? 'at the start' : `at ${every} ${at}`
}

function tellLabels(labels: readonly Labels[] = []): string {
  const shown = labels.flatMap((each) => Object.entries(each).map(([name, value]) => `${name}=${value}`))
  return shown.length === 0 ? '' : ` for ${shown.join(', ')}`
}
