import type { Finding } from '../types/finding.ts'
import type { Labels } from '../types/labels.ts'

const mostShown = 10

/**
 * What a finding was found for, as one line of text for each label; where it stands for several, their values one after
 * the other: `{ layer: 'conv1, conv2, conv3' }`. Of more than ten, the first ten and how many there are.
 */
export function showLabels({ labels, group }: Pick<Finding, 'labels' | 'group'>): Labels {
  if (group === undefined) return labels
  const names = [...new Set(group.flatMap((each) => Object.keys(each)))]
  const shared = names.map((name) => {
    const values = group.flatMap((each) => each[name] ?? [])
    const shown = values.slice(0, mostShown).join(', ')
    return [name, values.length > mostShown ? `${shown}, … (${values.length})` : shown]
  })
  return { ...labels, ...Object.fromEntries(shared) }
}
