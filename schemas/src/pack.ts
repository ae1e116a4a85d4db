import { entryDefinitions, entryMaps } from './catalogue.ts'
import { formatVersion } from './format-version.ts'
import type { JsonSchema } from './json-schema.ts'
import { ruleSchema } from './rule.ts'
import { shaped } from './shaped.ts'
import { overlayDefinitions } from './words.ts'

/** What is alike in rules and packs is declared with rules. */
const fromRules = ['parameter', 'window', 'clock', 'reminder'] as const
const borrowed = Object.fromEntries(
  fromRules.map((name) => [name, ruleSchema.definitions?.[name] ?? {}]),
) as Readonly<Record<(typeof fromRules)[number], JsonSchema>>

const ruleKeys = (...keys: readonly string[]): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(keys.map((key) => [key, ruleSchema.properties?.[key] ?? {}]))

const extension: JsonSchema = {
  description: 'A pack whose rules are brought along.',
  type: 'object',
  required: ['pack'],
  properties: {
    pack: {
      description:
        'A pack that SCRAM ships; a folder inside this one or beside it, which begins with `./` or `../`; or an npm package, with the folder in it that holds pack.yaml where its root does not.',
      examples: ['essentials', '../basics', '@my-university/rules', '@my-university/rules/vision'],
      type: 'string',
    },
    version: {
      description: 'The versions that will do, as a semver range in quotes.',
      examples: ['^1.0.0'],
      type: 'string',
    },
    take: {
      description: 'Which of its rules are taken; `overrides` turns single ones `on` or `off`.',
      examples: ['all'],
      type: 'string',
      enum: ['recommended', 'all', 'off'],
      markdownEnumDescriptions: [
        'Those that are stable, and those that the pack itself turns on.',
        'All that are on where the pack is used by itself.',
        'None but those that `overrides` turns on.',
      ],
      default: 'recommended',
    },
  },
  additionalProperties: false,
}

const defaults: JsonSchema = {
  description: 'What rules say where they leave it out.',
  type: 'object',
  properties: ruleKeys(
    'status',
    'severity',
    'likelihood',
    'topic',
    'tags',
    'check',
    'for',
    'clear_after',
    'remind',
  ),
  additionalProperties: false,
}

const override: JsonSchema = {
  description: 'What changes in a rule.',
  type: 'object',
  minProperties: 1,
  properties: {
    turn: {
      description: 'Whether it is used.',
      examples: ['on'],
      type: 'string',
      enum: ['on', 'off'],
    },
    ...ruleKeys('severity', 'for', 'remind'),
    parameters: {
      description: 'New values for parameters of the rule, by name.',
      examples: [{ rise: 5, patience: '5 epochs' }],
      type: 'object',
      additionalProperties: { type: ['number', 'string'] },
    },
    message: {
      description: 'Words that replace those of the rule, key by key, in the language that it is written in.',
      examples: [{ title: 'Does it learn by heart?' }],
      $ref: '#/definitions/wording',
    },
  },
  additionalProperties: false,
}

const { examples: _examples, ...wordingParts } = overlayDefinitions.overlay?.properties ?? {}

const wording: JsonSchema = {
  description: 'Words of a rule. Anything absent stays as it is.',
  type: 'object',
  properties: wordingParts,
  additionalProperties: false,
}

/** pack.yaml: what a folder of rules is, and what it adds to the catalogue. */
export const packSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $comment: 'pack.yaml',
  title: 'Pack',
  description: 'A folder of rules: its name, its version, and the metrics and facts it adds.',
  examples: [
    {
      format: 1,
      pack: 'my-course',
      version: '1.0.0',
      title: 'Rules for my course',
      license: 'CC-BY-4.0',
      base_locale: 'en',
      metrics: {
        val_f1: { title: 'validation F1 score', unit: 'fraction', clock: 'epoch', better: 'higher' },
      },
    },
  ],
  type: 'object',
  required: ['format', 'pack', 'version', 'title'],
  properties: {
    format: formatVersion,
    pack: {
      description: 'The name of the pack, in kebab-case; it stands before the name of each rule.',
      examples: ['essentials'],
      ...shaped('id'),
    },
    version: {
      description: 'The version of the pack, in quotes.',
      examples: ['1.0.0'],
      ...shaped('version'),
    },
    engine: {
      description: 'The versions of SCRAM it is made for, as a semver range.',
      examples: ['>=0.1 <1'],
      type: 'string',
    },
    title: {
      description: 'What the pack is, in a few words.',
      examples: ['Rules for a first course'],
      type: 'string',
    },
    license: { description: 'Its licence, as an SPDX name.', examples: ['Apache-2.0'], type: 'string' },
    base_locale: {
      description: 'The language of the rule files.',
      examples: ['en'],
      type: 'string',
      default: 'en',
    },
    ...entryMaps,
    extends: {
      description: 'Packs whose rules this one brings along, to be tuned by `overrides`.',
      examples: [['essentials', { pack: '../basics', version: '^1.0.0', take: 'all' }]],
      type: 'array',
      maxItems: 20,
      items: { anyOf: [{ type: 'string' }, { $ref: '#/definitions/extension' }] },
    },
    parameters: {
      description:
        'Values that any rule of this pack may use as `$name`; one that a rule declares itself comes first.',
      examples: [{ patience: { type: 'window', default: '3 epochs', label: 'How long it must last' } }],
      type: 'object',
      additionalProperties: { $ref: '#/definitions/parameter' },
    },
    defaults: {
      description: 'What the rules of this pack say where they leave it out.',
      examples: [{ status: 'stable', topic: 'generalisation', check: 'every epoch' }],
      $ref: '#/definitions/defaults',
    },
    overrides: {
      description:
        'Changes to rules of this pack and of those it extends: by rule (`overfitting-sustained`, `essentials/overfitting-sustained`), or for all with `pack:…`, `topic:…`, `tag:…` or `status:…`. Read from top to bottom; the last one counts.',
      examples: [{ 'overfitting-sustained': { parameters: { rise: 5 } }, 'topic:data': 'off' }],
      type: 'object',
      maxProperties: 200,
      additionalProperties: {
        anyOf: [{ type: 'string', enum: ['off', 'on'] }, { $ref: '#/definitions/override' }],
      },
    },
  },
  additionalProperties: false,
  definitions: {
    ...entryDefinitions,
    ...borrowed,
    extension,
    defaults,
    override,
    wording,
    causeOverlay: overlayDefinitions.causeOverlay ?? {},
  },
}
