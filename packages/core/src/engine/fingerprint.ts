import type { Rule } from '../types/rule.ts'

/** A short text that changes with the parts of a rule on which its state depends; its words and causes are not among them. */
export function fingerprintOf(rule: Rule): string {
  const { check, define, when, unless, clearWhen, forEach, for: lasts, clearAfter } = rule
  const text = JSON.stringify([check, define, when, unless, clearWhen, forEach, lasts, clearAfter])
  // FNV-1a of 32 bits: this tells edited rules apart and guards nothing.
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0
  return hash.toString(16)
}
