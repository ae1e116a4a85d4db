import { displayWidth, type Voice, wrap } from '@scram/messages'
import type { Argument, Command, Option } from 'commander'

/**
 * Gives a program and all of its commands their descriptions in the language of a voice: `commands.watch.about`, and
 * `commands.watch.takes.fail-on` for what it takes. One that no language has keeps what it was declared with.
 */
export function describeProgram(voice: Voice, program: Command): void {
  describe(voice, program, program.name())
  for (const command of program.commands) describeWithin(voice, command, command.name())
}

/** Titles, defaults, choices and where lines end in the help of every command that is added afterwards. */
export function configureHelp(voice: Voice, program: Command): void {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': voice.say('help.usage'),
    'Arguments:': voice.say('help.arguments'),
    'Options:': voice.say('help.options'),
    'Commands:': voice.say('help.commands'),
  }
  program
    .configureHelp({
      displayWidth,
      boxWrap: (text, width) =>
        text
          .split('\n')
          .flatMap((line) => wrap(line, width))
          .join('\n'),
      styleTitle: (title) => titles[title] ?? title,
      optionDescription: (option) => withDetails(voice, option),
      argumentDescription: (argument) => withDetails(voice, argument),
    })
    .helpOption('-h, --help', voice.say('help.help'))
    .helpCommand('help [command]', voice.say('help.help'))
    .showHelpAfterError(voice.say('help.hint'))
}

function describeWithin(voice: Voice, command: Command, way: string): void {
  describe(voice, command, way)
  for (const inner of command.commands) describeWithin(voice, inner, `${way}.${inner.name()}`)
}

function describe(voice: Voice, command: Command, way: string): void {
  const textOf = (key: string, declared: string): string => voice.find(`commands.${way}.${key}`) ?? declared
  command.description(textOf('about', command.description()))
  for (const argument of command.registeredArguments)
    argument.description = textOf(`takes.${argument.name()}`, argument.description)
  for (const option of command.options)
    option.description = textOf(`takes.${option.name()}`, option.description)
}

function withDetails(voice: Voice, taken: Option | Argument): string {
  const { description, argChoices: choices, defaultValue, defaultValueDescription } = taken
  const isShown = defaultValue !== undefined && typeof defaultValue !== 'boolean'
  const value = defaultValueDescription ?? [defaultValue].flat().join(', ')
  const details = [
    ...(choices ? [voice.say('help.choices', { values: choices.join(', ') })] : []),
    ...(isShown && value !== '' ? [voice.say('help.default', { value })] : []),
  ]
  if (details.length === 0) return description
  return voice.say('help.described', { text: description, details: voice.beside(details) })
}
