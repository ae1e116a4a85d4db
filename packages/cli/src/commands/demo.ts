import type { Sink } from '@scram/core'
import type { Backend, NamedScenario, Progress } from '@scram/demo'
import { createConsoleSink, formatJson, type Voice } from '@scram/messages'
import pc from 'picocolors'
import { type LanguageOptions, type OpenWords, openWords } from '../open-words.ts'
import { startProgress } from '../progress.ts'
import type { Terminal } from '../terminal.ts'

export interface DemoOptions extends LanguageOptions {
  readonly faulty?: boolean
  readonly fixed?: boolean
  readonly seed: number
  readonly pack: readonly string[]
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
  const spoken = openWords(terminal, options)
  const { voice } = spoken
  const package_ = await loadDemo(voice)
  const scenarios = choose(voice, await package_.readScenarios(), name)
  const variants = [...(options.fixed ? [] : [false]), ...(options.faulty ? [] : [true])]
  const style = pc.createColors(terminal.color)
  const say = options.json ? () => {} : terminal.out
  const under = (heading: string, text: string): string =>
    voice.say('heading.run_in', { heading, text }).replace(heading, style.bold(heading))

  let shown: Backend['name'] | undefined
  for (const scenario of scenarios) {
    const backend = await package_.openBackend(scenario.network)
    if (shown !== backend.name)
      terminal.err(`${voice.say('demo.backend', { backend: tellBackend(voice, backend) })}\n`)
    shown = backend.name
    const words = wordsOf(voice, scenario.name)
    say(`\n${style.bold(style.inverse(` ${words('title')} `))}\n${words('story')}\n`)
    for (const fixed of variants.length === 0 ? [false, true] : variants) {
      const what = words(fixed ? 'remedy' : 'fault')
      say(`\n${under(voice.say(fixed ? 'demo.with_remedy' : 'demo.with_fault'), what)}\n\n`)
      await train(terminal, spoken, package_, backend, scenario, { ...options, fixed })
    }
  }
  const folder = options.logDir
  say(`\n${voice.say('demo.logs', { folder })}\n  tensorboard --logdir ${folder}\n`)
}

async function train(
  terminal: Terminal,
  spoken: OpenWords,
  { runScenario }: Demo,
  backend: Backend,
  scenario: NamedScenario,
  { fixed, seed, pack, locale, messages, logDir, json }: DemoOptions & { readonly fixed: boolean },
): Promise<void> {
  const progress = startProgress(
    terminal,
    spoken.voice.say('heading.run_in', { heading: scenario.name, text: spoken.voice.say('demo.reading') }),
  )
  const write = (text: string): void => progress.aside(() => terminal.out(text))
  try {
    const sink = json ? jsonSink(write) : consoleSink(terminal, spoken, write)
    const onProgress = (made: Progress): void => progress.update(tellProgress(spoken.voice, made))
    await runScenario(backend, scenario, {
      fixed,
      seed,
      packs: pack,
      locale,
      logDir,
      quiet: true,
      sinks: [sink],
      onProgress,
      ...(messages !== undefined && { messages }),
    })
  } finally {
    progress.stop()
  }
}

const barWidth = 20

function tellProgress(voice: Voice, { epoch, epochs, step, steps, metrics }: Progress): string {
  const done = Math.round((step / steps) * barWidth)
  const bar = '█'.repeat(done) + '░'.repeat(barWidth - done)
  const values = Object.entries(metrics).map(([name, value]) => `${name} ${voice.number(value, 3)}`)
  return voice.beside([`${bar} ${voice.say('demo.progress', { epoch, epochs })}`, ...values])
}

function jsonSink(write: (text: string) => void): Sink {
  return { name: 'JSON', report: (report) => write(`${formatJson(report)}\n`) }
}

function consoleSink(
  { columns, color }: Terminal,
  { words }: OpenWords,
  write: (text: string) => void,
): Sink {
  return createConsoleSink({ write, columns, color, words, framework: 'tfjs' })
}

/** Says a text of a scenario; one that no language has is its name. */
function wordsOf(voice: Voice, name: string): (part: 'title' | 'story' | 'fault' | 'remedy') => string {
  return (part) => voice.find(`scenarios.${name}.${part}`) ?? name
}

function tellBackend(voice: Voice, { name, lacks }: Backend): string {
  const what = voice.say(name === 'tfjs-node' ? 'demo.native' : `demo.${name}`, { name })
  if (lacks === undefined) return what
  const { package: missing, reason } = lacks
  const why =
    reason === undefined
      ? voice.say('demo.faster', { package: missing })
      : voice.say('demo.broken', { package: missing, version: process.versions.node, reason })
  return voice.beside([what, why])
}

function choose(
  voice: Voice,
  scenarios: readonly NamedScenario[],
  name: string | undefined,
): readonly NamedScenario[] {
  const chosen = scenarios.filter((scenario) => name === undefined || scenario.name === name)
  if (chosen.length > 0) return chosen
  const names = scenarios.map((scenario) => scenario.name).join(', ')
  throw new Error(voice.say('demo.no_scenario', { name: name ?? '', names }))
}

/** The demo brings TensorFlow.js and two data sets, so it is not installed with the command line. */
async function loadDemo(voice: Voice): Promise<Demo> {
  try {
    return await import('@scram/demo')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new Error(voice.say('demo.not_installed', { command: 'npm install @scram/demo' }), { cause: error })
  }
}
