import { asItIs, defineSummary, type Measure } from '../measuring/measure.ts'

/** The newest value. */
export const last: Measure = defineSummary<number>({
  name: 'last',
  description: 'The newest value.',
  kind: 'level',
  onAxis: asItIs,
  summarise: () => ({
    of: (_at, value) => value,
    merge: (_older, newer) => newer,
    read: (value) => ({ status: 'ok', value, points: 1 }),
  }),
})
