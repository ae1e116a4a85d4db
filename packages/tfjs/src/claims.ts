/**
 * The trainings that a callback of the user's own script watches, by the object of parameters that tfjs hands to all
 * callbacks of one training. It is shared by all copies of this package in the process.
 */
const key = Symbol.for('@scram/tfjs/claims')
const shared = globalThis as { [key]?: WeakSet<object> }
shared[key] ??= new WeakSet()
const claims: WeakSet<object> = shared[key]

/** Says that a callback of the user's script watches this training. */
export function claimTraining(params: object): void {
  claims.add(params)
}

/** Whether a callback of the user's script watches this training. */
export function isTrainingClaimed(params: object): boolean {
  return claims.has(params)
}
