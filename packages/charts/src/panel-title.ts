import type { Line } from './chart.ts'

/**
 * What a panel is headed with: `loss`, `gradient_norm · conv1`, `gradient_norm` where several lines have a legend, or
 * `gradient_norm · 6/13` where more than are drawn.
 */
export function panelTitle(metric: string, lines: readonly Line[], outOf: number = lines.length): string {
  const [first] = lines
  const name = outOf > lines.length ? `${lines.length}/${outOf}` : lines.length === 1 ? first?.name : ''
  return [metric, name].filter(Boolean).join(' · ')
}
