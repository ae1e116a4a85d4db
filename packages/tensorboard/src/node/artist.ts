import { createHistory, evidenceChart } from '@scram/charts'
import type { Observation, Report } from '@scram/core'
import type { Image } from '../format/image-summary.ts'

/** Follows a run and draws what its findings rest on. */
export interface Artist {
  watch(observation: Observation): void
  /** Nothing where a finding rests on nothing that can be drawn. */
  draw(report: Report): Promise<Image | undefined>
  /** The run is over: what waited for that is drawn. */
  end(): void
}

/** TensorBoard shows pictures some 340 pixels wide; drawn for that, their text can be read there. */
const look = { width: 320, height: 110 } as const

/** Draws at once, or when the run is over. What it draws with is loaded when it is first needed. */
export function createArtist(when: 'live' | 'end'): Artist {
  const history = createHistory()
  let end = (): void => {}
  const over = new Promise<void>((resolve) => {
    end = resolve
  })
  return {
    watch: history.add,
    async draw(report) {
      if (when === 'end') await over
      const chart = evidenceChart(report, history)
      if (!chart) return undefined
      const { drawPng } = await import('@scram/charts/node')
      const { png, width, height } = await drawPng(chart, look)
      return { encoded: png, width, height }
    },
    end,
  }
}
