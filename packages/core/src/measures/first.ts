import { asItIs, defineSummary, type Measure } from '../measuring/measure.ts'

/** The oldest value. */
export const first: Measure = defineSummary<number>({
  name: 'first',
  description: 'The oldest value of the window.',
  kind: 'level',
  onAxis: asItIs,
  summarise: () => ({
    of: (_at, value) => value,
    merge: (older) => older,
    read: (value) => ({ status: 'ok', value, points: 1 }),
  }),
})
