type Nothing = Readonly<Record<never, never>>

/** What can be wrong with a recording, by code, and the values that tell it. */
export interface ProblemValues {
  readonly 'line-too-long': Nothing
  readonly 'not-text': { readonly example: string }
  readonly truncated: Nothing
  readonly empty: Nothing
  readonly 'not-json': { readonly example: string }
  readonly 'no-format': { readonly example: string }
  readonly 'other-format': { readonly format: string }
  /** `meant`: the key that it may be instead; `keys`: all, where none is near. */
  readonly 'unknown-key': { readonly key: string; readonly meant?: string; readonly keys: string }
  readonly 'not-facts': { readonly example: string }
  readonly 'not-a-fact': { readonly name: string; readonly value: string }
  readonly 'not-an-end': { readonly value: string }
  readonly 'counts-from-zero': { readonly name: 'epoch' | 'step' }
  readonly 'no-metrics': { readonly example: string }
  readonly 'not-metrics': { readonly example: string }
  /** `value`: what stands there, if anything does. */
  readonly 'bad-count': { readonly name: string; readonly value?: string }
  readonly 'not-a-number': { readonly name: string; readonly value: string }
  readonly 'other-columns': { readonly values: number; readonly columns: number; readonly comma: boolean }
  readonly 'column-twice': { readonly name: string }
  readonly 'not-a-recording': { readonly start: string; readonly header: string }
}

/** What is wrong with a recording. Stable, in kebab-case. */
export type ProblemCode = keyof ProblemValues

/** What is wrong, in one sentence without a full stop, and what to do about it. */
export interface ProblemSentence {
  readonly message: string
  readonly hint?: string
}

/** Each problem in English. */
export const sentences: {
  readonly [Code in ProblemCode]: (values: ProblemValues[Code]) => ProblemSentence
} = {
  'line-too-long': () => ({
    message: 'this line is longer than 1 MiB and is left out',
    hint: 'log fewer values at a step, or only at every tenth',
  }),
  'not-text': ({ example }) => ({
    message: 'this is not a text in UTF-8',
    hint: `save it as UTF-8; in Windows PowerShell: ${example}`,
  }),
  truncated: () => ({
    message: 'the last line breaks off in the middle and is left out',
    hint: 'the training was stopped while it wrote; everything before it was read',
  }),
  empty: () => ({
    message: 'there is nothing in it',
    hint: 'a training that has just begun may not have written yet',
  }),
  'not-json': ({ example }) => ({
    message: 'this line is not a JSON object',
    hint: `a recording has one object on each line: ${example}`,
  }),
  'no-format': ({ example }) => ({
    message: 'the first line does not say which format this is; it is read as format 1',
    hint: `let the file begin with ${example}`,
  }),
  'other-format': ({ format }) => ({
    message: `this is format ${format}, and only format 1 can be read here`,
    hint: 'a newer SCRAM may read it',
  }),
  'unknown-key': ({ key, meant, keys }) => ({
    message: `“${key}” is not a key of a recording`,
    hint:
      meant === undefined ? `the keys are ${keys}; values belong into “metrics”` : `did you mean “${meant}”?`,
  }),
  'not-facts': ({ example }) => ({ message: '“facts” is not an object', hint: `write ${example}` }),
  'not-a-fact': ({ name, value }) => ({
    message: `the fact “${name}” is ${value}`,
    hint: 'a fact is a number, a text, true or false',
  }),
  'not-an-end': ({ value }) => ({
    message: `“end” is ${value}, and only an epoch can end`,
    hint: 'leave “end” out where the values are those of a step',
  }),
  'counts-from-zero': ({ name }) => ({
    message: `“${name}” is 0 in this line, and steps and epochs count from 1`,
    hint: 'add 1 to them',
  }),
  'no-metrics': ({ example }) => ({ message: 'this line has no “metrics”', hint: `write ${example}` }),
  'not-metrics': ({ example }) => ({
    message: '“metrics” is not an object, and the line is left out',
    hint: `write ${example}`,
  }),
  'bad-count': ({ name, value }) => ({
    message:
      value === undefined
        ? `“${name}” is missing in this line, which is left out`
        : `“${name}” is ${value}, which is not a count; the line is left out`,
    hint: 'write a whole number from 1 on',
  }),
  'not-a-number': ({ name, value }) => ({
    message: `“${name}” is ${value}, which is not a number and is left out`,
    hint: 'write a number such as 0.5, 1e-3 or NaN, or nothing where nothing was logged',
  }),
  'other-columns': ({ values, columns, comma }) => ({
    message: `this line is left out: it has another number of values (${values}) than the header has columns (${columns})`,
    ...(comma && { hint: 'a number with a decimal comma counts as two values' }),
  }),
  'column-twice': ({ name }) => ({
    message: `there are two columns “${name}”, and the first is read`,
    hint: 'give each a name of its own',
  }),
  'not-a-recording': ({ start, header }) => ({
    message: 'this is neither JSON Lines nor a CSV file with a column of epochs or steps',
    hint: `let it begin with ${start}, or with a header like ${header}`,
  }),
}
