import { isPlain, mapIn, own } from '../plain.ts'
import type { Path, Report } from '../problem.ts'
import { checkShape } from '../shapes/check-shape.ts'
import type { Checked } from '../shapes/documents.ts'
import { reportWrongType } from '../shapes/explain-error.ts'
import { didYouMean } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'
import { type Candidate, causesOf, parametersOf } from './candidate.ts'
import type { OrderedPack } from './order-packs.ts'

/** Reads what an override says of some rules. What is at fault is reported, and nothing comes of it. */
export function readOverride(
  value: unknown,
  rules: readonly Candidate[],
  path: Path,
  pack: OrderedPack,
): Checked<'override'> {
  const { report } = pack.packFile
  if (value === 'on' || value === 'off') return { turn: value }
  if (!isPlain(value)) {
    reportNoOverride(value, path, report)
    return {}
  }
  const { document } = checkShape('override', value, path, report)
  if (!document || !hasWords(document.message, [...path, 'message'], report)) return {}
  reportUnknownParameters(document.parameters, rules, path, report)
  reportUnknownCauses(document.message, rules, path, report)
  if (document.message !== undefined) reportOtherLanguage(rules, [...path, 'message'], pack)
  return document
}

function reportNoOverride(value: unknown, path: Path, report: Report): void {
  const hint = 'write off, on, or what changes: { severity: info }'
  if (typeof value === 'string' || typeof value === 'boolean')
    report('unknown-value', path, `${quote(value)} is not a way to change a rule`, { hint })
  else reportWrongType({ wanted: ['string', 'object'], value, path, what: quote(path.at(-1) ?? '') }, report)
}

/** Whether words are words alone: what speaks for a cause is not overridden. */
function hasWords(message: unknown, path: Path, report: Report): boolean {
  if (message === undefined) return true
  const isSound = checkShape('wording', message, path, report).ok
  const causes = Object.entries(mapIn(message, 'causes')).map(
    ([id, cause]) => checkShape('causeOverlay', cause, [...path, 'causes', id], report).ok,
  )
  return isSound && !causes.includes(false)
}

function reportUnknownParameters(
  values: unknown,
  rules: readonly Candidate[],
  path: Path,
  report: Report,
): void {
  for (const name of Object.keys(isPlain(values) ? values : {})) {
    if (rules.length === 0 || rules.some((rule) => own(parametersOf(rule), name) !== undefined)) continue
    const names = [...new Set(rules.flatMap((rule) => Object.keys(parametersOf(rule))))]
    report(
      'unknown-parameter',
      [...path, 'parameters', name],
      `${whose(rules)} parameter called ${quote(name)}`,
      {
        at: 'key',
        hint: () =>
          didYouMean(name, names) ?? (names.length > 0 ? `there are ${names.join(', ')}` : 'leave it out'),
      },
    )
  }
}

function reportUnknownCauses(
  message: unknown,
  rules: readonly Candidate[],
  path: Path,
  report: Report,
): void {
  for (const id of Object.keys(mapIn(message, 'causes'))) {
    if (rules.length === 0 || rules.some((rule) => own(causesOf(rule), id) !== undefined)) continue
    report('unknown-cause', [...path, 'message', 'causes', id], `${whose(rules)} cause called ${quote(id)}`, {
      at: 'key',
      hint: () =>
        didYouMean(
          id,
          rules.flatMap((rule) => Object.keys(causesOf(rule))),
        ),
    })
  }
}

/** Words of two languages would stand in one message. */
function reportOtherLanguage(
  rules: readonly Candidate[],
  path: Path,
  { pack: { baseLocale }, packFile: { report } }: OrderedPack,
): void {
  const other = rules.find(({ locale }) => locale !== baseLocale)
  if (!other) return
  const message = `the rule ${quote(other.id)} is written in ${quote(other.locale)}, and this pack in ${quote(baseLocale)}`
  report('other-language', path, message, {
    at: 'key',
    hint: `write these words into messages/${baseLocale}.yaml, under ${other.id}:`,
  })
}

function whose([only, another]: readonly Candidate[]): string {
  return only && !another ? `the rule ${quote(only.id)} has no` : 'none of these rules has a'
}
