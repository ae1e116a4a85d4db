import type { NumberFormat } from './formats.ts'
import { roundToDigits } from './round-number.ts'

const superscripts: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((superscript, digit) => [String(digit), superscript])),
  '-': '⁻',
  '+': '',
}

/** Whether a number is so large or so small that only a power of ten reads well. */
export function wantsPowerOfTen(value: number): boolean {
  const size = Math.abs(value)
  return Number.isInteger(value) ? size >= 1e9 : size >= 1e6 || size < 1e-4
}

/** Writes a finite number as a power of ten, `3.2 × 10⁻⁴`, with at most `digits` digits that count. Its spaces do not break. */
export function powerOfTen(format: NumberFormat, value: number, digits = 2): string {
  const [mantissa = '', exponent = ''] = roundToDigits(value, digits).toExponential().split('e')
  const power = [...exponent].map((sign) => superscripts[sign]).join('')
  return `${format(Number(mantissa))}\u00a0×\u00a010${power}`
}
