import type { Command } from 'commander'
import { several } from './several.ts'
import type { Terminal } from './terminal.ts'

/** Adds the commands that begin a pack or a rule. */
export function addNewCommands(terminal: Terminal, program: Command): void {
  const create = program.command('new')

  create
    .command('pack')
    .argument('[name]')
    .option('--title <words>')
    .option('--language <code>')
    .option('--license <name>')
    .option('--npm')
    .action(async (name, options) =>
      (await import('./commands/new-pack.ts')).newPack(terminal, name, options),
    )

  create
    .command('rule')
    .argument('[name]')
    .option('-p, --pack <folder>', undefined, '.')
    .option('--use <template>')
    .addOption(several('--with <name=value>'))
    .option('--metric <name>')
    .option('--metric-title <words>')
    .option('--clock <when>')
    .option('--unit <kind>')
    .option('--better <way>')
    .option('--measure <name>')
    .option('--over <stretch>')
    .option('--above <number>')
    .option('--at-least <number>')
    .option('--below <number>')
    .option('--at-most <number>')
    .option('--between <numbers>')
    .option('--outside <numbers>')
    .option('--trend <way>')
    .option('--is <what>')
    .option('--title <words>')
    .option('--why <sentence>')
    .option('--cause <sentence>')
    .option('--try <sentence>')
    .option('--severity <word>')
    .option('--likelihood <word>')
    .option('--topic <word>')
    .action(async (name, options) =>
      (await import('./commands/new-rule.ts')).newRule(terminal, name, options),
    )
}
