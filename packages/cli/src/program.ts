import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import type { Terminal } from './terminal.ts'

/** Runs the command line as it was called, and sets the exit status. */
export async function runProgram(terminal: Terminal, argv: readonly string[]): Promise<void> {
  try {
    await createProgram(terminal).parseAsync(argv, { from: 'user' })
  } catch (error) {
    // Commander has said what was wrong with the call; help and version end here too.
    if (error instanceof CommanderError) terminal.setExitStatus(error.exitCode === 0 ? 0 : 2)
    else {
      terminal.err(`${error instanceof Error ? error.message : String(error)}\n`)
      terminal.setExitStatus(2)
    }
  }
}

/**
 * The command line. Commands are loaded when they are called, so that help comes at once and frameworks are imported
 * only where they are used.
 */
function createProgram(terminal: Terminal): Command {
  const program = new Command('scram')
    .description(
      'Watches a neural network train and says what may be wrong, how sure it is, and what to try.',
    )
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError('Run scram --help to see what there is.')
    .exitOverride()

  program
    .command('demo')
    .description('train a real network with a real fault, and see what SCRAM says')
    .argument('[scenario]', 'one of them; all when it is left out')
    .option('--fixed', 'train only with the remedy')
    .option('--faulty', 'train only with the fault')
    .option('--seed <number>', 'what is random is drawn from this', wholeNumber, 0)
    .addOption(packs('judge with', ['essentials']))
    .option('-l, --locale <locale>', 'the language of the messages', 'en')
    .option('--log-dir <folder>', 'where the TensorBoard logs go', 'logs/demo')
    .option('--json', 'print one finding a line, as JSON')
    .action(async (scenario, options) =>
      (await import('./commands/demo.ts')).demo(terminal, scenario, options),
    )

  program
    .command('watch')
    .description(
      'watch trainings by what they write: recordings (.jsonl), CSV files, or - for standard input',
    )
    .argument('<path...>', 'files that grow or are finished, each a run of its own')
    .option('--once', 'judge what is there, and stop')
    .addOption(packs('judge with', ['essentials']))
    .option('-l, --locale <locale>', 'the language of the messages', 'en')
    .addOption(
      new Option('-f, --framework <name>', 'show code for this framework only').choices([
        'keras',
        'pytorch',
        'tfjs',
      ]),
    )
    .option('--json', 'print one finding a line, as JSON, and all else on standard error')
    .option('--tensorboard <folder>', 'write metrics and findings there for TensorBoard')
    .addOption(
      new Option('--fail-on <severity>', 'exit with status 1 where a finding is at least this grave')
        .choices(['error', 'warning', 'info', 'never'])
        .default('error'),
    )
    .action(async (paths, options) => (await import('./commands/watch.ts')).watch(terminal, paths, options))

  program
    .command('explain')
    .description('explain a rule in words, and with a run: why it spoke, or why it did not')
    .argument('<rule>', 'such as essentials/nonfinite-loss, or nonfinite-loss alone')
    .option('-r, --run <file>', 'a recording (.jsonl), a CSV file, or - for standard input')
    .addOption(packs('look in', ['essentials', 'published']))
    .option('-l, --locale <locale>', "the language of the rule's words", 'en')
    .option('--json', 'print the rule, or with a run one check a line, as JSON')
    .action(async (rule, options) => (await import('./commands/explain.ts')).explain(terminal, rule, options))

  program
    .command('check')
    .description('check rule packs: every mistake at once, with its place and what was meant')
    .argument('[pack...]', 'packs by name or folder', ['essentials', 'published'])
    .option('--json', 'print one problem a line, as JSON')
    .addOption(new Option('--sarif', 'print a SARIF 2.1.0 log, for editors and code hosts').conflicts('json'))
    .option('--explain <code>', 'say what a code means, why, and what to do')
    .action(async (packs, options) => (await import('./commands/check.ts')).check(terminal, packs, options))

  return program
}

/** Packs, one each time that the option is given, so that what follows it is not taken for another. */
function packs(use: string, defaults: readonly string[]): Option {
  return new Option('-p, --pack <pack>', `a pack to ${use}, by name or folder; repeat it for several`)
    .argParser((pack: string, before: readonly string[]) =>
      before === defaults ? [pack] : [...before, pack],
    )
    .default(defaults, defaults.join(', '))
}

function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < 0)
    throw new InvalidArgumentError('It must be a whole number from 0.')
  return number
}
