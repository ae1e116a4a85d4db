import { asItIs, defineSummary, type Measure } from './measure.ts'

/** The oldest value. */
export const first: Measure = defineSummary<number>({
  name: 'first',
  kind: 'level',
  onAxis: asItIs,
  summarise: () => ({
    of: (_at, value) => value,
    merge: (older) => older,
    read: (value) => ({ status: 'ok', value, points: 1 }),
  }),
})
