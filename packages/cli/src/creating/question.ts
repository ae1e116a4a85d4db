/** What was answered so far, by the keys of the questions; as a person writes it. */
export type Answers = Readonly<Record<string, string>>

/** One of the answers to choose from. */
export interface Choice {
  readonly value: string
  /** What it is, in a few words. */
  readonly hint?: string
}

/** Something that a new file needs to say: given by a flag, asked for in a terminal, or taken as it usually is. */
export interface Question {
  readonly key: string
  /** How it is given where nobody can be asked: `--metric`, or several of which one is needed. */
  readonly flag: string
  /** How an answer was given, where that is not the flag and the answer: `--above 3`. */
  readonly given?: (answer: string, answers: Answers) => string
  /** The question itself. */
  readonly ask: string
  /** What the answer is for, with an example. */
  readonly about: string
  /** Whether it matters, after what was answered before; always unless given. */
  readonly applies?: (answers: Answers) => boolean
  readonly choices?: (answers: Answers) => readonly Choice[]
  /** Whether an answer that is not among the choices will do; what choosing it means, in a few words. */
  readonly other?: (answer: string) => string
  /** The usual answer. Without one, it must be given. */
  readonly fallback?: (answers: Answers) => string
  /** What is wrong with an answer, in one sentence that says what to do. */
  readonly objection?: (answer: string, answers: Answers) => string | undefined | Promise<string | undefined>
}
