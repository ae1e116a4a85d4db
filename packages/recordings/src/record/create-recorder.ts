import type { Observation, Sink } from '@scram/core'
import { formatFacts, formatObservation } from './format-lines.ts'

/**
 * Makes a sink that writes what a run saw as a recording in JSON Lines; replaying it gives the findings of the live run.
 *
 * What is told of one step in several parts becomes one line, so a line is written when the next one begins, or when a
 * finding comes, or at the end.
 *
 * @param write takes whole lines with their line ends
 */
export function createRecorder(write: (text: string) => void | Promise<void>): Sink {
  let hasHeader = false
  let held: Observation | undefined

  const header = (): string => {
    if (hasHeader) return ''
    hasHeader = true
    return '{"format":1}\n'
  }
  const release = (): string => {
    const text = held ? `${header()}${formatObservation(held)}\n` : ''
    held = undefined
    return text
  }
  const put = (text: string): void | Promise<void> => (text === '' ? undefined : write(text))

  return {
    name: 'recording',
    facts(facts) {
      hasHeader = true
      return put(`${release()}${formatFacts(facts)}\n`)
    },
    metrics(observation) {
      if (held && isSameMoment(held, observation)) {
        held = { ...held, metrics: { ...held.metrics, ...observation.metrics } }
        return undefined
      }
      const text = release()
      held = observation
      return put(text)
    },
    report: () => put(release()),
    end: () => put(`${header()}${release()}`),
  }
}

function isSameMoment(a: Observation, b: Observation): boolean {
  return a.step === b.step && a.epoch === b.epoch && a.end === b.end
}
