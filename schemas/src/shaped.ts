import type { JsonSchema } from './json-schema.ts'
import { patterns } from './patterns.ts'

/** What an editor says to a text that is not of its pattern. */
const messages: Readonly<Record<keyof typeof patterns, string>> = {
  id: 'Use small letters, digits and hyphens, beginning with a letter: nonfinite-loss.',
  ruleReference: 'Write the name of a rule, or pack/rule: nonfinite-loss, essentials/nonfinite-loss.',
  name: 'Use small letters, digits and _, beginning with a letter: loss_of.',
  metric: 'Use letters, digits, _ and ., beginning with a letter: val_loss.',
  version: 'Write three numbers in quotes: "1.0.0".',
  date: 'Write year, month and day in quotes: "2026-11-23".',
  window: 'Write a count and a unit: 2 epochs, 50 steps or 3 readings.',
  clock: 'Write every epoch, every step, every reading, every 50 steps, at start or at end.',
  reminder: 'Write how often: every 5 epochs.',
  parameter: 'Write $ and the name of a parameter: $loss_of.',
  words: 'Write one or two plain words: layers.',
}

/** A text of one of the patterns, and what an editor says where it is not. */
export function shaped(
  kind: keyof typeof patterns,
): Required<Pick<JsonSchema, 'type' | 'pattern' | 'errorMessage'>> {
  return { type: 'string', pattern: patterns[kind], errorMessage: messages[kind] }
}
