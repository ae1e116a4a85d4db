import type { BenchResult } from '../result.ts'
import { benchAgainstJsonRulesEngine } from './against-json-rules-engine.ts'
import { benchLimits } from './limits.ts'
import { benchMemory } from './memory.ts'
import { benchThroughput } from './throughput.ts'
import { benchWindows } from './windows.ts'

/** Measures the engine: its checks, its throughput, its windows and its memory. */
export async function benchEngine(): Promise<readonly BenchResult[]> {
  return [
    ...(await benchAgainstJsonRulesEngine()),
    ...(await benchThroughput()),
    ...(await benchWindows()),
    ...(await benchLimits()),
    ...(await benchMemory()),
  ]
}
