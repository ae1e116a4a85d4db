import { type Key, parseKey } from '@scram/core'

/** The tag of the text that gathers all findings. TensorBoard sorts it before those of single rules. */
export const rollUpTag = 'findings'

/** Gives each metric and each rule the tag under which TensorBoard shows it; no two ever share one. */
export interface Tags {
  /** `step/loss` or `epoch/loss`, and `step/gradient_norm/layer=conv1`: one tag never mixes two clocks. */
  metric(key: Key, clock: 'step' | 'epoch'): string
  /** The tags under which a metric was written so far. */
  written(key: Key): readonly string[]
  /** `findings/essentials/overfitting-sustained`. */
  finding(rule: string): string
}

// Letters of any script, digits, and the marks that metric names use; nothing that is markup anywhere.
const unusual = /[^\p{L}\p{M}\p{N} ./_:=@%+,()-]/gu
const longest = 200

export function createTags(): Tags {
  const tags = {
    step: new Map<Key, string>(),
    epoch: new Map<Key, string>(),
    findings: new Map<string, string>(),
  }
  const taken = new Set<string>()

  function tagOf(group: keyof typeof tags, name: string, path: (name: string) => string): string {
    const known = tags[group].get(name)
    if (known !== undefined) return known
    const tag = unique(`${group}/${clean(path(name))}`, taken)
    tags[group].set(name, tag)
    return tag
  }

  return {
    metric: (key, clock) => tagOf(clock, key, metricPath),
    written: (key) => [tags.step.get(key), tags.epoch.get(key)].filter((tag) => tag !== undefined),
    finding: (rule) => tagOf('findings', rule, (name) => name),
  }
}

function metricPath(key: Key): string {
  const { name, labels } = parseKey(key)
  return [name, ...Object.entries(labels).map(([label, value]) => `${label}=${value}`)].join('/')
}

function clean(path: string): string {
  return path.slice(0, longest).replace(unusual, '_').trim() || '_'
}

// Two names that differ only in unusual characters would otherwise share a tag.
function unique(tag: string, taken: Set<string>): string {
  let free = tag
  for (let n = 2; taken.has(free); n++) free = `${tag} (${n})`
  taken.add(free)
  return free
}
