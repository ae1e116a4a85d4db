import type { Voice } from '@scram/messages'
import { Command, type ErrorOptions } from 'commander'
import { tellMisuse } from './tell-misuse.ts'

/** A command that says in the language of a voice what is wrong with a call. */
export class SpokenCommand extends Command {
  readonly #voice: Voice

  constructor(voice: Voice, name?: string) {
    super(name)
    this.#voice = voice
  }

  override createCommand(name?: string): SpokenCommand {
    return new SpokenCommand(this.#voice, name)
  }

  override error(message: string, options?: ErrorOptions): never {
    return super.error(tellMisuse(this.#voice, message, options?.code), options)
  }
}
