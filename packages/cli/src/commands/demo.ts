import type { Sink } from '@scram/core'
import type { Backend, NamedScenario } from '@scram/demo'
import { createConsoleSink, formatJson, resolveLocale } from '@scram/messages'
import { readLocales } from '@scram/messages/node'
import pc from 'picocolors'
import { startProgress } from '../progress.ts'
import type { Terminal } from '../terminal.ts'

export interface DemoOptions {
  readonly faulty?: boolean
  readonly fixed?: boolean
  readonly seed: number
  readonly pack: readonly string[]
  readonly locale: string
  readonly logDir: string
  readonly json?: boolean
}

type Demo = typeof import('@scram/demo')

/** Trains the scenarios and prints what SCRAM says, as it says it. */
export async function demo(
  terminal: Terminal,
  name: string | undefined,
  options: DemoOptions,
): Promise<void> {
  const package_ = await loadDemo()
  const scenarios = choose(await package_.readScenarios(), name)
  const variants = [...(options.fixed ? [] : [false]), ...(options.faulty ? [] : [true])]
  const style = pc.createColors(terminal.color)
  const say = options.json ? () => {} : terminal.out

  let shown: Backend | undefined
  for (const scenario of scenarios) {
    const backend = await package_.openBackend(scenario.network)
    if (shown?.name !== backend.name) terminal.err(`Backend: ${backend.description}\n`)
    shown = backend
    say(`\n${style.bold(style.inverse(` ${scenario.title} `))}\n${scenario.story}\n`)
    for (const fixed of variants.length === 0 ? [false, true] : variants) {
      const [label, what] = fixed ? ['With the remedy', scenario.remedy] : ['With the fault', scenario.fault]
      say(`\n${style.bold(`${label}:`)} ${what}\n\n`)
      await train(terminal, package_, backend, scenario, { ...options, fixed })
    }
  }
  say(
    `\nThe TensorBoard logs are in ${options.logDir}. To look at them:\n  tensorboard --logdir ${options.logDir}\n`,
  )
}

async function train(
  terminal: Terminal,
  { runScenario }: Demo,
  backend: Backend,
  scenario: NamedScenario,
  { fixed, seed, pack, locale, logDir, json }: DemoOptions & { readonly fixed: boolean },
): Promise<void> {
  const progress = startProgress(terminal, scenario.name)
  const write = (text: string): void => progress.aside(() => terminal.out(text))
  try {
    const sink = json ? jsonSink(write) : consoleSink(terminal, locale, write)
    const onProgress = progress.update
    await runScenario(backend, scenario, {
      fixed,
      seed,
      packs: pack,
      locale,
      logDir,
      quiet: true,
      sinks: [sink],
      onProgress,
    })
  } finally {
    progress.stop()
  }
}

function jsonSink(write: (text: string) => void): Sink {
  return { name: 'JSON', report: (report) => write(`${formatJson(report)}\n`) }
}

function consoleSink({ columns, color }: Terminal, locale: string, write: (text: string) => void): Sink {
  const words = resolveLocale(readLocales(), locale)
  return createConsoleSink({ write, columns, color, words, framework: 'tfjs' })
}

function choose(scenarios: readonly NamedScenario[], name: string | undefined): readonly NamedScenario[] {
  const chosen = scenarios.filter((scenario) => name === undefined || scenario.name === name)
  if (chosen.length > 0) return chosen
  throw new Error(
    `There is no scenario "${name}". There are ${scenarios.map((scenario) => scenario.name).join(', ')}.`,
  )
}

/** The demo brings TensorFlow.js and two data sets, so it is not installed with the command line. */
async function loadDemo(): Promise<Demo> {
  try {
    return await import('@scram/demo')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new Error('The demo and its data are a package of their own. To get it: npm install @scram/demo', {
      cause: error,
    })
  }
}
