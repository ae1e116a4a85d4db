import { formatVersion } from './format-version.ts'
import type { JsonSchema } from './json-schema.ts'
import { shaped } from './shaped.ts'

const pattern: JsonSchema = { type: 'string', maxLength: 300 }
const regex = 'a regular expression that does not tell capitals from small letters'

const patterns = (description: string, examples: JsonSchema['examples']): JsonSchema => ({
  description,
  ...(examples && { examples }),
  type: 'array',
  items: pattern,
})

const detect: JsonSchema = {
  description: 'What such logs are told by. Of the presets that fit, the one with most marks is taken.',
  type: 'object',
  properties: {
    tags: patterns(`For each of these there is a tag that it fits, each ${regex}.`, [['^epoch_']]),
    folders: patterns(`For each of these there is a folder that it fits, each ${regex}.`, [['^val$']]),
  },
  additionalProperties: false,
}

const place: Readonly<Record<string, JsonSchema>> = {
  tag: { description: `The tags it is for: ${regex}.`, examples: ['^epoch_(.+)$'], ...pattern },
  part: {
    description: 'Only in this part of a run, by its name in `parts`.',
    examples: ['validation'],
    type: 'string',
  },
  at: {
    description: 'What its steps count.',
    examples: ['epoch'],
    type: 'string',
    enum: ['step', 'epoch', 'end_of_epoch', 'end'],
    markdownEnumDescriptions: [
      'Steps of the training.',
      'Epochs, the first of which is `from`.',
      'Steps of the training, logged where an epoch has ended.',
      'The same, of which only the step is needed.',
    ],
  },
  from: {
    description: 'With `at: epoch`, the number of the first epoch: 0, or 1 unless given.',
    examples: [0],
    type: 'integer',
    enum: [0, 1],
  },
}

const captured = 'with `$1` for what the first parentheses of the pattern found'

const tag: JsonSchema = {
  description: 'Tags of numbers, and which metric they are.',
  type: 'object',
  required: ['tag', 'at'],
  properties: {
    ...place,
    metric: {
      description: `The metric, ${captured}; only what is \`at: end\` needs none.`,
      examples: ['val_$1'],
      type: 'string',
    },
    sum: {
      description: 'Whether several such tags are parts of the metric, to be added up.',
      examples: [true],
      type: 'boolean',
    },
  },
  additionalProperties: false,
}

const histogram: JsonSchema = {
  description: 'Tags of histograms, and what they are of: their statistics become metrics of a layer.',
  type: 'object',
  required: ['tag', 'of', 'layer', 'at'],
  properties: {
    ...place,
    of: {
      description: 'What the names of the metrics begin with: `weight` gives `weight_norm` and so on.',
      examples: ['weight'],
      type: 'string',
    },
    layer: {
      description: `The layer that the metrics are labelled with, ${captured}.`,
      examples: ['$1'],
      type: 'string',
    },
  },
  additionalProperties: false,
}

const text: JsonSchema = {
  description: 'Texts that hold JSON, and the facts in it.',
  type: 'object',
  required: ['tag', 'facts'],
  properties: {
    tag: { description: `The tags it is for: ${regex}.`, examples: ['^args/text_summary$'], ...pattern },
    facts: {
      description: 'Facts, and the key of the JSON under which each stands.',
      examples: [{ 'optimizer.learning_rate': 'learning_rate' }],
      type: 'object',
      additionalProperties: { type: 'string' },
    },
  },
  additionalProperties: false,
}

/** A preset: how what a framework writes for TensorBoard becomes metrics and facts. */
export const presetSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $comment: '<preset>.yaml',
  title: 'Preset',
  description: 'How what a framework writes for TensorBoard becomes the metrics and facts that rules name.',
  examples: [
    {
      format: 1,
      preset: 'my-loop',
      title: 'my own loop',
      tags: [
        { tag: '^fit/cost$', metric: 'loss', at: 'step' },
        { tag: '^held_out/cost$', metric: 'val_loss', at: 'end_of_epoch' },
      ],
      hparams: { 'optimizer.learning_rate': ['lr'] },
    },
  ],
  type: 'object',
  required: ['format', 'preset', 'title', 'tags'],
  properties: {
    format: formatVersion,
    preset: { description: 'Its name, in kebab-case.', examples: ['my-loop'], ...shaped('id') },
    title: {
      description: 'What writes such logs, as it stands in a sentence: "read as logs of my own loop".',
      examples: ['my own loop'],
      type: 'string',
    },
    detect: {
      $ref: '#/definitions/presetDetect',
      description: 'What such logs are told by, where there are several presets to choose from.',
      examples: [{ tags: ['^epoch_'] }],
    },
    parts: {
      description: `Folders that are parts of the run above them, by the name of the part; each ${regex}.`,
      examples: [{ train: '^train$', validation: '^validation$' }],
      type: 'object',
      additionalProperties: pattern,
    },
    tags: {
      description: 'Tags of numbers, and which metric they are. The first entry that fits a tag counts.',
      examples: [[{ tag: '^epoch_(.+)$', metric: '$1', at: 'epoch', from: 0 }]],
      type: 'array',
      items: { $ref: '#/definitions/presetTag' },
    },
    histograms: {
      description: 'Tags of histograms, and what they are of. The first entry that fits a tag counts.',
      examples: [[{ tag: '^(.+)/kernel/histogram$', of: 'weight', layer: '$1', at: 'epoch', from: 0 }]],
      type: 'array',
      items: { $ref: '#/definitions/presetHistogram' },
    },
    texts: {
      description: 'Texts that hold JSON, and the facts in it.',
      examples: [[{ tag: '^args/text_summary$', facts: { 'optimizer.learning_rate': 'learning_rate' } }]],
      type: 'array',
      items: { $ref: '#/definitions/presetText' },
    },
    hparams: {
      description: 'Facts, and the names that settings (hparams) may have for each.',
      examples: [{ 'optimizer.learning_rate': ['learning_rate', 'lr'] }],
      type: 'object',
      additionalProperties: { type: 'array', items: { type: 'string' }, minItems: 1 },
    },
    constants: {
      description: 'Facts that hold for all such logs.',
      examples: [{ 'training.kind': 'reinforcement' }],
      type: 'object',
      additionalProperties: { type: ['number', 'string', 'boolean'] },
    },
  },
  additionalProperties: false,
  definitions: { presetDetect: detect, presetTag: tag, presetHistogram: histogram, presetText: text },
}
