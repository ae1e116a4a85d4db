import type { Command } from 'commander'
import { several } from './several.ts'
import type { Terminal } from './terminal.ts'

const packs = '-p, --pack <pack>'

/** Adds the commands of a translator. */
export function addMessagesCommands(terminal: Terminal, program: Command): void {
  const messages = program.command('messages')

  messages
    .command('new')
    .argument('<locale>')
    .addOption(several(packs))
    .option('--messages <folder>')
    .action(async (locale, options) =>
      (await import('./commands/messages/new.ts')).newMessages(terminal, locale, options),
    )

  messages
    .command('check')
    .argument('[locale...]')
    .addOption(several(packs))
    .option('--messages <folder>')
    .option('--since <folder>')
    .option('--json')
    .action(async (locales, options) =>
      (await import('./commands/messages/check.ts')).checkMessages(terminal, locales, options),
    )

  messages
    .command('preview')
    .argument('[locale...]')
    .addOption(several(packs))
    .option('--messages <folder>')
    .option('--html <file>')
    .action(async (locales, options) =>
      (await import('./commands/messages/preview.ts')).previewMessages(terminal, locales, options),
    )

  messages
    .command('pseudo')
    .argument('<folder>')
    .addOption(several(packs))
    .action(async (to, options) =>
      (await import('./commands/messages/pseudo.ts')).pseudoMessages(terminal, to, options),
    )

  messages
    .command('status')
    .addOption(several(packs))
    .option('--messages <folder>')
    .option('--json')
    .action(async (options) =>
      (await import('./commands/messages/status.ts')).messagesStatus(terminal, options),
    )

  messages
    .command('extract')
    .argument('<folder>')
    .addOption(several(packs))
    .option('--messages <folder>')
    .action(async (to, options) =>
      (await import('./commands/messages/extract.ts')).extractMessages(terminal, to, options),
    )
}
