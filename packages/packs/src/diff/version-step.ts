import gte from 'semver/functions/gte.js'
import inc from 'semver/functions/inc.js'
import majorOf from 'semver/functions/major.js'

/** How far a version moves: what worked may not work any more, there is more of it, or it is put better. */
export type Step = 'major' | 'minor' | 'patch'

/** The steps, the largest first. */
export const steps: readonly Step[] = ['major', 'minor', 'patch']

/**
 * The least version after a step, by Semantic Versioning. Before 1.0.0, where anything may change, a major step moves
 * the second number and any other step the third, as version ranges (`^0.2.0`) take it.
 */
export function nextVersion(version: string, step: Step): string {
  const before = majorOf(version) === 0
  const moved = before ? (step === 'major' ? 'minor' : 'patch') : step
  return inc(version, moved) ?? version
}

/** Whether a version is the same as another or comes after it. */
export function isAtLeast(version: string, other: string): boolean {
  return gte(version, other)
}
