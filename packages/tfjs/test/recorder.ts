import { createWatch, type FactValue, type Observation, type Summary, type Watch } from '@scram/core'

/** What went through the watches that it opened. */
export interface Recorder {
  readonly open: () => Watch
  readonly facts: Record<string, FactValue>
  readonly observations: Observation[]
  /** One for each training that was ended. */
  readonly ends: Summary[]
  /** The values of one metric at steps, or at epochs' ends. */
  series(key: string, end?: 'epoch'): number[]
}

/** Watches without rules that write down what they are fed. */
export function createRecorder(): Recorder {
  const facts: Record<string, FactValue> = {}
  const observations: Observation[] = []
  const ends: Summary[] = []
  const tell = (): never => {
    throw new Error('there are no rules')
  }
  return {
    facts,
    observations,
    ends,
    open: () =>
      createWatch({
        rules: [],
        narrator: { tell, tellBlind: tell },
        sinks: [
          {
            name: 'recorder',
            facts: (more) => void Object.assign(facts, more),
            metrics: (observation) => void observations.push(observation),
            end: (summary) => void ends.push(summary),
          },
        ],
      }),
    series: (key, end) =>
      observations.flatMap((one) =>
        one.end === end && key in one.metrics ? [one.metrics[key] as number] : [],
      ),
  }
}
