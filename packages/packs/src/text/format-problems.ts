import type { Files } from '../pack-source.ts'
import type { Problem } from '../problem.ts'

/** How problems are printed. */
export interface FormatOptions {
  /** Whether to colour the text for a terminal. */
  readonly color?: boolean
}

const widest = 100

/**
 * Writes problems for people: `file:line:column  message`, the line with a caret under the place, and the hint.
 * What cannot be shown safely in a terminal is replaced.
 */
export function formatProblems(
  problems: readonly Problem<string>[],
  files: Files = {},
  options: FormatOptions = {},
): string {
  return problems.map((problem) => formatProblem(problem, files, options)).join('\n\n')
}

function formatProblem(problem: Problem<string>, files: Files, { color = false }: FormatOptions): string {
  const paint = color ? coloured : plain
  const place = paint.place(`${printable(problem.file)}:${problem.line}:${problem.column}`)
  const kind = problem.severity === 'warning' ? `${paint.warning('warning')}: ` : ''
  const hint = problem.hint?.startsWith('did you mean') ? ` – ${problem.hint}` : ''
  const lines = [`${place}  ${kind}${printable(problem.message + hint)}  ${paint.dim(problem.code)}`]
  const source = Object.hasOwn(files, problem.file)
    ? files[problem.file]?.split(/\r?\n/u)[problem.line - 1]
    : undefined
  if (source !== undefined && source.trim() !== '') lines.push(...frame(source, problem, paint))
  if (problem.hint !== undefined && hint === '') lines.push(`  ${paint.hint(printable(problem.hint))}`)
  return lines.join('\n')
}

function frame(source: string, { line, column }: Problem<string>, paint: Paint): string[] {
  const from = column > widest - 20 ? column - widest / 2 : 0
  const shown = printable(source.slice(from, from + widest))
  const before = source.slice(from, column - 1)
  const gutter = `  ${line} | `
  const indent = `${' '.repeat(gutter.length - 2)}| ${blankOf(printable(before))}`
  return [`${paint.dim(gutter)}${shown}`, `${paint.dim(indent)}${paint.caret('^')}`]
}

/** Two columns wide are East Asian scripts, full-width forms and pictures, as Unicode's East Asian Width has it. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/gu

/** Space as wide as a text: what comes after it stands under what came after the text. */
function blankOf(text: string): string {
  return text
    .replace(/[\p{Mn}\p{Me}\p{Cf}]/gu, '')
    .replace(wide, '\u3000')
    .replace(/[^\t\u3000]/gu, ' ')
}

/** Text without control characters and without those that change its direction. */
function printable(text: string): string {
  return text.replace(/(?!\t)[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, '·')
}

interface Paint {
  readonly place: (text: string) => string
  readonly warning: (text: string) => string
  readonly dim: (text: string) => string
  readonly caret: (text: string) => string
  readonly hint: (text: string) => string
}

const same = (text: string): string => text
const plain: Paint = { place: same, warning: same, dim: same, caret: same, hint: same }

const sgr =
  (open: number, close: number) =>
  (text: string): string =>
    `\u001b[${open}m${text}\u001b[${close}m`
const coloured: Paint = {
  place: sgr(1, 22),
  warning: sgr(33, 39),
  dim: sgr(2, 22),
  caret: sgr(31, 39),
  hint: sgr(36, 39),
}
