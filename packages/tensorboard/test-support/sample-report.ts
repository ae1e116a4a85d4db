import type { Finding, Labels, Report } from '@scram/core'

/** What a sample report says; everything else is filled in. */
export interface SampleReport {
  readonly rule?: string
  readonly step?: number
  readonly epoch?: number
  readonly labels?: Labels
  readonly title?: string
  readonly body?: string
  readonly state?: Finding['state']
}

/** A report as a run would give it, for tests of what becomes of reports. */
export function sampleReport(sample: SampleReport = {}): Report {
  const {
    rule = 'essentials/overfitting-sustained',
    step = 100,
    epoch = 1,
    labels = {},
    state = 'fired',
  } = sample
  return {
    rule,
    severity: 'warning',
    likelihood: 'likely',
    state,
    at: { step, epoch },
    labels,
    readings: {},
    causes: [{ id: 'too-much-freedom' }],
    explanation: { op: 'all', verdict: 'yes', parts: [] },
    message: {
      locale: 'en',
      title: sample.title ?? 'Possible overfitting',
      body:
        sample.body ?? 'Validation accuracy is 4 points below its best while training accuracy keeps rising.',
      hedge: 'This is likely; it is a rule of thumb.',
      why: 'A network that memorises its training examples does worse on new ones the longer it trains.',
      causes: [
        {
          id: 'too-much-freedom',
          cause: 'The network has more freedom than this much data can tie down.',
          try: 'Use fewer or smaller layers, or add dropout.',
          code: { tfjs: 'tf.layers.dropout({rate: 0.3})' },
        },
      ],
      caution: 'A small or noisy validation set can produce the same picture.',
      references: ['Goodfellow et al. 2016, Deep Learning, ch. 7'],
    },
  }
}
