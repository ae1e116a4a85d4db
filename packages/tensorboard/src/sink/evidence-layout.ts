import { type Finding, formatKey, leavesExplained } from '@scram/core'
import type { LayoutCategory, LayoutChart } from '../format/layout-summary.ts'
import type { Tags } from './tags.ts'

/** Gathers, rule by rule, the charts that findings rest on. */
export interface EvidenceLayout {
  /** Says whether the finding adds a chart. */
  add(finding: Finding): boolean
  categories(): readonly LayoutCategory[]
}

/** A layout without charts; `tags` knows under which tags metrics were written. */
export function createEvidenceLayout(tags: Tags): EvidenceLayout {
  const rules = new Map<string, Map<string, LayoutChart>>()
  return {
    add(finding) {
      const charts = rules.get(finding.rule) ?? new Map<string, LayoutChart>()
      const before = charts.size
      for (const key of keysOf(finding)) {
        const written = tags.written(key)
        if (written.length > 0) charts.set(key, { title: key, tags: written.map(exactly) })
      }
      if (charts.size > 0) rules.set(finding.rule, charts)
      return charts.size > before
    },
    categories: () => [...rules].map(([title, charts]) => ({ title, charts: [...charts.values()] })),
  }
}

/** The series that a finding may have read: of what it is about, or of the run as a whole. */
function keysOf({ explanation, labels, group }: Finding): readonly string[] {
  const metrics = leavesExplained(explanation).flatMap(({ leaf }) => leaf.metric ?? [])
  const each = [{}, ...(group ?? [labels])]
  return [...new Set(metrics.flatMap((metric) => each.map((some) => formatKey(metric, some))))]
}

function exactly(tag: string): string {
  return `^${tag.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`
}
