import type { Voice } from '@scram/messages'

/**
 * Says what is wrong with a call in the language of a voice; what the voice has no words for stays as it is.
 *
 * @param message what Commander says, with what it speaks of in quotes
 * @param code Commander's code, such as `commander.unknownOption`
 */
export function tellMisuse(voice: Voice, message: string, code = ''): string {
  const [name = '', other = ''] = [...message.matchAll(/'(.+?)'/gu)].map(([, quoted]) => quoted)
  const [, guess] = /\(Did you mean (?:one of )?(.+)\?\)/u.exec(message) ?? []
  const hint = guess === undefined ? undefined : voice.say('explain.meant', { name: guess })
  switch (code) {
    case 'commander.unknownCommand':
      return voice.say('help.unknown_command', { name, hint })
    case 'commander.unknownOption':
      return voice.say('help.unknown_option', { name, hint })
    case 'commander.missingArgument':
      return voice.say('help.missing_argument', { name })
    case 'commander.optionMissingArgument':
      return voice.say('help.missing_value', { name })
    case 'commander.excessArguments':
      return voice.say('help.too_many', { name })
    case 'commander.conflictingOption':
      return voice.say('help.conflict', { name, other })
    case 'commander.invalidArgument': {
      const [, reason] = /is invalid\. (.+)$/su.exec(message) ?? []
      return voice.say('help.wrong_value', { name, value: other, reason })
    }
    default:
      return message
  }
}
