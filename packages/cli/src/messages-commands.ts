import { type Command, Option } from 'commander'
import type { Terminal } from './terminal.ts'

/** Adds the commands of a translator. */
export function addMessagesCommands(terminal: Terminal, program: Command): void {
  const messages = program.command('messages')

  messages
    .command('new')
    .argument('<locale>')
    .addOption(pack())
    .addOption(folder())
    .action(async (locale, options) =>
      (await import('./commands/messages/new.ts')).newMessages(terminal, locale, options),
    )

  messages
    .command('check')
    .argument('[locale...]')
    .addOption(pack())
    .addOption(folder())
    .option('--since <folder>')
    .option('--json')
    .action(async (locales, options) =>
      (await import('./commands/messages/check.ts')).checkMessages(terminal, locales, options),
    )

  messages
    .command('preview')
    .argument('[locale...]')
    .addOption(pack())
    .addOption(folder())
    .option('--html <file>')
    .action(async (locales, options) =>
      (await import('./commands/messages/preview.ts')).previewMessages(terminal, locales, options),
    )

  messages
    .command('pseudo')
    .argument('<folder>')
    .addOption(pack())
    .action(async (to, options) =>
      (await import('./commands/messages/pseudo.ts')).pseudoMessages(terminal, to, options),
    )

  messages
    .command('status')
    .addOption(pack())
    .addOption(folder())
    .option('--json')
    .action(async (options) =>
      (await import('./commands/messages/status.ts')).messagesStatus(terminal, options),
    )

  messages
    .command('extract')
    .argument('<folder>')
    .addOption(pack())
    .addOption(folder())
    .action(async (to, options) =>
      (await import('./commands/messages/extract.ts')).extractMessages(terminal, to, options),
    )
}

function pack(): Option {
  return new Option('-p, --pack <pack>').argParser((name: string, before: readonly string[] = []) => [
    ...before,
    name,
  ])
}

function folder(): Option {
  return new Option('--messages <folder>')
}
