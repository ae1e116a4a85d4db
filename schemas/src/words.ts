import type { JsonSchema } from './json-schema.ts'

const template = (description: string, example: string): JsonSchema => ({
  description,
  examples: [example],
  type: 'string',
})

const causeWords: Readonly<Record<string, JsonSchema>> = {
  cause: template('The possible cause, as a sentence.', 'It has simply trained past its best epoch.'),
  try: template('What to try about it, as a sentence.', 'Stop there.'),
  code: {
    description: 'One line or more of code, by framework. Code is not translated and not a template.',
    examples: [{ keras: 'keras.layers.Dropout(0.3)', pytorch: 'nn.Dropout(0.3)' }],
    type: 'object',
    propertyNames: { pattern: '^[a-z][a-z0-9_-]*$' },
    additionalProperties: { type: 'string' },
  },
}

const causes = (of: string): JsonSchema => ({
  description: 'Possible causes by id, likeliest first, each with its remedy.',
  examples: [{ 'past-its-best': { cause: 'It has trained past its best epoch.', try: 'Stop there.' } }],
  type: 'object',
  additionalProperties: { $ref: `#/definitions/${of}` },
})

const parts: Readonly<Record<string, JsonSchema>> = {
  title: template('What it is, in at most 60 characters.', 'Possible overfitting'),
  body: template('What was seen, with its numbers.', 'The loss became {{num loss.value}}.'),
  why: template('Why that matters, for a learner.', 'A network that memorises does worse on new examples.'),
  caution: template(
    'When this may be a false alarm.',
    'A small validation set can produce the same picture.',
  ),
  references: {
    description: 'Where to read more.',
    examples: [['Goodfellow et al. 2016, Deep Learning, ch. 7']],
    type: 'array',
    items: { type: 'string' },
  },
}

/** The words of a rule, in the language of its pack. */
export const messageDefinitions: Readonly<Record<string, JsonSchema>> = {
  message: {
    description: 'The words of the rule. Each string is a template over what its tests export with `as`.',
    type: 'object',
    properties: { ...parts, causes: causes('cause') },
    additionalProperties: false,
  },
  cause: {
    description: 'One possible cause and its remedy.',
    type: 'object',
    properties: {
      ...causeWords,
      if: {
        description:
          'Evidence for it: yes moves it to the front, no leaves it out, "cannot tell" keeps it where it stands.',
        examples: [{ fact: 'data.examples_per_parameter', below: 0.1 }],
        $ref: '#/definitions/condition',
      },
    },
    additionalProperties: false,
  },
}

/** The words of a rule in another language or tone; what is absent falls back to the rule's own. */
export const overlayDefinitions: Readonly<Record<string, JsonSchema>> = {
  overlay: {
    description: 'The words of one rule. Anything absent falls back to the words of the rule file.',
    type: 'object',
    properties: {
      ...parts,
      causes: causes('causeOverlay'),
      parameters: {
        description: 'What its parameters are, by their names in the rule file.',
        examples: [{ patience: 'Cuánto tiempo debe durar' }],
        type: 'object',
        additionalProperties: { type: 'string' },
      },
      examples: {
        description: 'What its examples are called, by their names in the rule file.',
        examples: [{ 'one bad epoch': 'una sola época mala' }],
        type: 'object',
        additionalProperties: { type: 'string' },
      },
    },
    additionalProperties: false,
  },
  packOverlay: {
    description: 'The words of pack.yaml.',
    examples: [
      { metrics: { f1: { title: 'medida F1', log: { any: 'registra la medida F1 de cada época' } } } },
    ],
    type: 'object',
    properties: {
      title: { description: 'The title of the pack.', examples: ['Aprendizaje profundo I'], type: 'string' },
      metrics: {
        examples: [{ f1: { title: 'medida F1' } }],
        description: 'The titles and hints of the metrics and facts that the pack adds, by their names.',
        type: 'object',
        additionalProperties: { $ref: '#/definitions/metricOverlay' },
      },
    },
    additionalProperties: false,
  },
  metricOverlay: {
    description: 'The words of one metric or fact. Anything absent falls back.',
    type: 'object',
    properties: {
      title: { description: 'What it is.', examples: ['medida F1'], type: 'string' },
      log: {
        description: 'How to have it logged, by framework or `any`.',
        examples: [{ any: 'registra la medida F1 de cada época' }],
        type: 'object',
        additionalProperties: { type: 'string' },
      },
    },
    additionalProperties: false,
  },
  causeOverlay: {
    description: 'The words of one cause. Anything absent falls back.',
    type: 'object',
    properties: causeWords,
    additionalProperties: false,
  },
}
