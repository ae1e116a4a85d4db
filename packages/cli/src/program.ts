import { reasonOf } from '@scram/core'
import { frameworkIds, type Voice } from '@scram/messages'
import { Argument, type Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { askedWords } from './help/asked-words.ts'
import { configureHelp, describeProgram } from './help/describe-program.ts'
import { SpokenCommand } from './help/spoken-command.ts'
import { addMessagesCommands } from './messages-commands.ts'
import { addNewCommands } from './new-commands.ts'
import { openWords } from './open-words.ts'
import { several } from './several.ts'
import type { Terminal } from './terminal.ts'

/** Runs the command line as it was called, and sets the exit status. */
export async function runProgram(terminal: Terminal, argv: readonly string[]): Promise<void> {
  try {
    // What is wrong with the words, the command tells.
    const { voice } = openWords({ ...terminal, err: () => {} }, askedWords(terminal, argv))
    await createProgram(terminal, voice).parseAsync(argv, { from: 'user' })
  } catch (error) {
    // Commander has said what was wrong with the call; help and version end here too.
    if (error instanceof CommanderError) terminal.setExitStatus(error.exitCode === 0 ? 0 : 2)
    else {
      terminal.err(`${reasonOf(error)}\n`)
      terminal.setExitStatus(2)
    }
  }
}

/** All packs that come along. Finding them would make help wait for all that reads packs; a test holds this to the folder. */
const shipped = ['essentials', 'layers', 'published']

/**
 * The command line. Commands are loaded when they are called, so that help comes at once and frameworks are imported
 * only where they are used. What it says of itself is under `commands` in the words of each language.
 */
function createProgram(terminal: Terminal, voice: Voice): Command {
  const program = new SpokenCommand(voice, 'scram')
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .exitOverride()
  configureHelp(voice, program)

  program
    .command('demo')
    .argument('[scenario]')
    .option('--fixed')
    .option('--faulty')
    .addOption(new Option('--seed <number>').argParser(wholeNumber(voice)).default(0))
    .addOption(packs(['essentials']))
    .addOption(locale(terminal))
    .option('--messages <folder>')
    .addOption(new Option('--log-dir <folder>').default('logs/demo'))
    .option('--json')
    .action(async (scenario, options) =>
      (await import('./commands/demo.ts')).demo(terminal, scenario, options),
    )

  program
    .command('watch')
    .argument('<path...>')
    .option('--once')
    .addOption(packs(['essentials']))
    .addOption(locale(terminal))
    .option('--messages <folder>')
    .addOption(oneOf(voice, '-f, --framework <name>', frameworkIds))
    .option('--json')
    .option('--tensorboard <folder>')
    .addOption(several('--preset <preset>'))
    .addOption(oneOf(voice, '--fail-on <severity>', ['error', 'warning', 'info', 'never']).default('error'))
    .action(async (paths, options) => (await import('./commands/watch.ts')).watch(terminal, paths, options))

  program
    .command('explain')
    .argument('<rule>')
    .option('-r, --run <file>')
    .addOption(packs(shipped))
    .addOption(locale(terminal))
    .option('--messages <folder>')
    .option('--json')
    .action(async (rule, options) => (await import('./commands/explain.ts')).explain(terminal, rule, options))

  program
    .command('check')
    .addArgument(new Argument('[pack...]').default(shipped))
    .option('--json')
    .addOption(new Option('--sarif').conflicts('json'))
    .option('--explain <code>')
    .action(async (packs, options) => (await import('./commands/check.ts')).check(terminal, packs, options))

  program
    .command('test')
    .addArgument(new Argument('[pack...]').default(shipped))
    .option('--json')
    .option('--junit <file>')
    .addOption(new Option('--update').conflicts('watch'))
    .option('--watch')
    .action(async (packs, options) => (await import('./commands/test.ts')).test(terminal, packs, options))

  program
    .command('rules')
    .addArgument(new Argument('[pack...]').default(shipped))
    .option('--effective [rule]')
    .addOption(locale(terminal))
    .option('--messages <folder>')
    .option('--json')
    .action(async (packs, options) => (await import('./commands/rules.ts')).rules(terminal, packs, options))

  program
    .command('diff')
    .argument('<old>')
    .argument('<new>')
    .option('--json')
    .action(async (older, newer, options) =>
      (await import('./commands/diff.ts')).diff(terminal, older, newer, options),
    )

  addNewCommands(terminal, program)
  addMessagesCommands(terminal, program)
  describeProgram(voice, program)
  return program
}

/** Packs, one each time that the option is given, so that what follows it is not taken for another. */
function packs(defaults: readonly string[]): Option {
  return new Option('-p, --pack <pack>')
    .argParser((pack: string, before: readonly string[]) =>
      before === defaults ? [pack] : [...before, pack],
    )
    .default(defaults, defaults.join(', '))
}

function locale(terminal: Terminal): Option {
  return new Option('-l, --locale <locale>').default(terminal.locale)
}

function oneOf(voice: Voice, flags: string, values: readonly string[]): Option {
  return new Option(flags).choices(values).argParser((value) => {
    if (values.includes(value)) return value
    throw new InvalidArgumentError(voice.say('help.one_of', { values: values.join(', ') }))
  })
}

function wholeNumber(voice: Voice): (text: string) => number {
  return (text) => {
    const number = Number(text)
    if (Number.isSafeInteger(number) && number >= 0) return number
    throw new InvalidArgumentError(voice.say('help.whole_number'))
  }
}
