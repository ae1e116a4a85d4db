import type { Catalogue, Finding, Rule, RuleWords, Words } from '@scram/core'

/** A rule that uses every part of a rule's words. */
export const overfitting: Rule = {
  id: 'essentials/overfitting-sustained',
  status: 'stable',
  severity: 'warning',
  likelihood: 'likely',
  topic: 'generalisation',
  check: { every: 1, unit: 'epochs' },
  parameters: { patience: { count: 3, unit: 'epochs' }, loss_of: 0.02, strict: true, tone: 'kind' },
  when: {
    all: [
      {
        metric: 'val_accuracy',
        measure: 'below_best',
        smooth: 3,
        test: { op: 'at_least', than: 0.02 },
        as: 'lost',
      },
      {
        metric: 'accuracy',
        test: { op: 'rising', tolerance: 0 },
        over: { count: 3, unit: 'epochs' },
        as: 'training',
      },
    ],
  },
  strongerWhen: [],
  silencedBy: [],
  causes: [
    {
      id: 'too-much-freedom',
      if: { fact: 'data.examples_per_parameter', test: { op: 'below', than: 0.1 }, as: 'ratio' },
    },
    { id: 'past-its-best' },
    { id: 'too-little-data' },
  ],
}

/** The words of `overfitting`. */
export const overfittingWords: RuleWords = {
  title: 'Possible overfitting',
  body:
    'Validation accuracy is {{pp lost.value}} below its best while training accuracy keeps rising ' +
    "(from {{pct training.from}} to {{pct training.to}} over {{unit training.span 'epochs'}}).",
  why: 'A network that memorises its training examples does worse on new ones the longer it trains.',
  causes: {
    'too-much-freedom': {
      cause:
        'The network has more freedom than this much data can tie down' +
        '{{#if ratio}}: {{num ratio.value}} training examples for each of its parameters{{/if}}.',
      try: 'Use fewer or smaller layers, or add dropout or weight decay.',
      code: {
        tfjs: 'tf.layers.dropout({rate: 0.3})',
        keras: 'keras.layers.Dropout(0.3)',
        pytorch: 'nn.Dropout(0.3)',
      },
    },
    'past-its-best': {
      cause: 'It has simply trained past its best epoch.',
      try: 'Stop there.',
      code: {
        tfjs: "callbacks: tf.callbacks.earlyStopping({monitor: 'val_loss', patience: 3})",
        keras: "keras.callbacks.EarlyStopping(monitor='val_loss', patience=3, restore_best_weights=True)",
      },
    },
    'too-little-data': {
      cause: 'There are too few training examples, or they are too alike.',
      try: 'Collect more, or augment the ones there are.',
    },
  },
  caution: 'A small or noisy validation set can produce the same picture.',
  references: ['Goodfellow et al. 2016, Deep Learning, ch. 7'],
}

/** `overfitting` in words of English alone. */
export const words: Words = { baseLocale: 'en', base: { [overfitting.id]: overfittingWords }, overlays: {} }

/** A catalogue with the two metrics of `overfitting`, one of them with hints. */
export const catalogue: Catalogue = {
  metrics: {
    accuracy: { title: 'training accuracy', clock: 'step' },
    val_accuracy: {
      title: 'validation accuracy',
      clock: 'epoch',
      log: {
        tfjs: 'give model.fit validationSplit or validationData',
        keras: 'give model.fit validation_split or validation_data',
      },
    },
  },
  facts: {},
}

/** A finding of `overfitting`, as the engine gives it. */
export const found: Finding = {
  rule: overfitting.id,
  severity: 'warning',
  likelihood: 'likely',
  state: 'fired',
  at: { epoch: 9, step: 1800 },
  labels: {},
  readings: {
    lost: { status: 'ok', value: 0.0432, points: 9, holds: true, of: 'val_accuracy', threshold: 0.02 },
    training: {
      status: 'ok',
      value: 0.03,
      from: 0.942,
      to: 0.9768,
      span: 3,
      points: 4,
      holds: true,
      of: 'accuracy',
    },
    ratio: {
      status: 'ok',
      value: 0.042,
      points: 1,
      holds: true,
      of: 'data.examples_per_parameter',
      threshold: 0.1,
    },
  },
  causes: [{ id: 'too-much-freedom', verdict: 'yes' }, { id: 'past-its-best' }, { id: 'too-little-data' }],
  explanation: { op: 'all', verdict: 'yes', parts: [] },
}
