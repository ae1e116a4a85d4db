import type { TemplateName, TemplateNames } from '../../template/names.ts'
import { commanding } from './commanding.ts'
import { explaining } from './explaining.ts'
import { reading } from './reading.ts'
import { telling } from './telling.ts'

/** Every sentence that SCRAM itself says, by its key in `words.yaml`. */
const sentences: typeof telling & typeof commanding & typeof reading & typeof explaining = {
  ...telling,
  ...commanding,
  ...reading,
  ...explaining,
}

/** The key of a sentence that SCRAM itself says, such as `hedge.likely`. */
export type LocaleKey = keyof typeof sentences

/** The keys of all sentences, in the order of the file. */
export const localeKeys: readonly LocaleKey[] = Object.keys(sentences) as LocaleKey[]

/** Whether a text is the key of a sentence. */
export function isLocaleKey(key: string): key is LocaleKey {
  return Object.hasOwn(sentences, key)
}

type Names<Key extends LocaleKey> = (typeof sentences)[Key]

interface Kinds {
  readonly number: number
  readonly text: string
  readonly flag: boolean
}

/** What a sentence is filled with. A name that may be absent is written `text?`. */
export type ValuesOf<Key extends LocaleKey> = {
  readonly [Name in keyof Names<Key> as Names<Key>[Name] extends `${string}?`
    ? never
    : Name]: Names<Key>[Name] extends keyof Kinds ? Kinds[Names<Key>[Name]] : never
} & {
  readonly [Name in keyof Names<Key> as Names<Key>[Name] extends `${string}?` ? Name : never]?:
    | string
    | undefined
}

/** The names that the template of a sentence may use. */
export function namesOfSentence(key: LocaleKey): TemplateNames {
  const names: Readonly<Record<string, string>> = sentences[key]
  return Object.fromEntries(Object.entries(names).map(([name, kind]) => [name, nameOf(kind)]))
}

function nameOf(kind: string): TemplateName {
  const plain = kind.replace('?', '') as TemplateName['kind']
  return plain === kind ? { kind: plain } : { kind: plain, optional: true }
}
