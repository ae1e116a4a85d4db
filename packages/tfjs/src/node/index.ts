export * from '../index.ts'
export type { ScramOptions } from './options.ts'
export { scram } from './scram.ts'
