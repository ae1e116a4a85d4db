import { entryDefinitions, entryMaps } from './catalogue.ts'
import { formatVersion } from './format-version.ts'
import type { JsonSchema } from './json-schema.ts'
import { shaped } from './shaped.ts'

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
  },
  additionalProperties: false,
  definitions: entryDefinitions,
}
