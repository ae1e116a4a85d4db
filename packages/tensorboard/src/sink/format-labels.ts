import type { Labels } from '@scram/core'
import { escapeMarkdown } from './escape-markdown.ts'

/** Labels as safe Markdown, such as `layer conv1, split train`; empty where there are none. */
export function formatLabels(labels: Labels): string {
  return Object.entries(labels)
    .map(([label, value]) => `${escapeMarkdown(label)} ${escapeMarkdown(value)}`)
    .join(', ')
}
