import { asItIs, defineSummary, type Measure } from './measure.ts'

/** The newest value. */
export const last: Measure = defineSummary<number>({
  name: 'last',
  kind: 'level',
  onAxis: asItIs,
  summarise: () => ({
    of: (_at, value) => value,
    merge: (_older, newer) => newer,
    read: (value) => ({ status: 'ok', value, points: 1 }),
  }),
})
