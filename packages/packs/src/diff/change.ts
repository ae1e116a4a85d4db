import type { Step } from './version-step.ts'

/** What each kind of change means for those who use a pack: the step that it deserves, and why. */
export const changeKinds = {
  'pack-renamed': { step: 'major', why: 'who extends the pack by its name no longer finds it' },
  'base-locale-changed': { step: 'major', why: 'its words are in another language' },
  'title-changed': { step: 'patch', why: 'it is only put differently' },
  'rule-removed': { step: 'major', why: 'who relies on the rule no longer has it' },
  'rule-renamed': {
    step: 'major',
    why: 'who tunes, translates or silences the rule by its name no longer finds it',
  },
  'rule-added': { step: 'minor', why: 'there is more to find' },
  'speaks-more': { step: 'major', why: 'it may speak of trainings of which it was silent' },
  'speaks-otherwise': { step: 'major', why: 'it may speak of trainings of which it was silent' },
  'speaks-less': { step: 'minor', why: 'it may be silent where it spoke' },
  'needs-more': { step: 'major', why: 'it cannot tell where that is not logged' },
  'severity-raised': { step: 'major', why: 'a training that passed may now fail' },
  'severity-lowered': { step: 'minor', why: 'it counts for less' },
  'likelihood-raised': { step: 'major', why: 'it claims more on the same evidence' },
  'likelihood-lowered': { step: 'minor', why: 'it claims less' },
  'evidence-changed': { step: 'minor', why: 'how sure it is, or which cause comes first, may differ' },
  'ending-changed': { step: 'minor', why: 'what it has found may last longer or shorter' },
  'reminder-changed': { step: 'minor', why: 'it may repeat itself more or less often' },
  'status-changed': { step: 'minor', why: 'it is worth more or less than it was' },
  'topic-changed': { step: 'major', why: 'who tunes rules by topic no longer finds it, or now does' },
  'label-changed': { step: 'major', why: 'it is judged for something else' },
  'group-changed': { step: 'minor', why: 'several findings may become one, or one several' },
  'parameter-removed': { step: 'major', why: 'who tunes it no longer can' },
  'parameter-retyped': { step: 'major', why: 'the values that it was tuned to no longer fit' },
  'parameter-changed': { step: 'minor', why: 'who has not tuned it gets another value' },
  'parameter-added': { step: 'minor', why: 'there is more to tune' },
  'reading-removed': { step: 'major', why: 'words of others that name it can no longer be said' },
  'reading-added': { step: 'minor', why: 'words can say more' },
  'cause-removed': { step: 'major', why: 'words of others for it belong to nothing' },
  'cause-added': { step: 'minor', why: 'there is more advice' },
  'words-changed': { step: 'patch', why: 'it is only put differently' },
  'examples-changed': { step: 'patch', why: 'what it does stays the same' },
  'locale-removed': { step: 'major', why: 'its readers get another language' },
  'locale-added': { step: 'minor', why: 'it speaks to more people' },
  'name-undeclared': { step: 'major', why: 'rules of others that read it are at fault' },
  'name-redeclared': { step: 'major', why: 'what rules read by this name is taken for something else' },
  'name-retitled': { step: 'patch', why: 'it is only put differently' },
  'name-declared': { step: 'minor', why: 'there is more to write rules about' },
} as const

/** What can have happened between two versions of a pack. */
export type ChangeKind = keyof typeof changeKinds

/** One thing that is different. */
export interface Change {
  readonly kind: ChangeKind
  readonly step: Step
  /** Why it deserves this step, as the end of a sentence. */
  readonly why: string
  /** The rule it is about, in the newer version if it is there: `slow-start`. */
  readonly rule?: string
  /** Which part of the rule or pack: `when`, `for`, the name of a parameter, a metric or a language. */
  readonly part?: string
  /** What there was, where that says more than the kind: a value, or the tests that are gone. */
  readonly from?: unknown
  /** What there is now. */
  readonly to?: unknown
}

/** Makes a change of a kind. */
export function change(kind: ChangeKind, about: Omit<Change, 'kind' | 'step' | 'why'> = {}): Change {
  return { kind, ...changeKinds[kind], ...about }
}
