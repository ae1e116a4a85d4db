export * from '../index.ts'
export { type BrowserScramOptions as ScramOptions, scram } from './scram.ts'
