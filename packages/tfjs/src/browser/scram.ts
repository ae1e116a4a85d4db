import { type Locales, lazyLocales, readCourseWords, readLocale } from '@scram/messages'
import { files as localeFiles } from '@scram/messages/locales'
import { attachExtended, type NotFound, type PackSource, readCatalogue } from '@scram/packs'
import { files as ruleFiles } from '@scram/rules'
import { createTfjsCallback, type Watcher } from '../callback.ts'
import { type CommonOptions, checkOptions, checkTf } from '../options.ts'
import { prepareWatches } from '../prepare-watches.ts'
import type { Tf } from '../tf.ts'

/** How `scram` watches in a browser, which has no folders: a pack of one's own is given as its texts. */
export interface BrowserScramOptions extends CommonOptions {
  /** Packs by name, or as texts. `['essentials']` when absent. */
  readonly packs?: readonly (string | PackSource)[]
  /** Words of your own by path, `<locale>/words.yaml` and `<locale>/<pack>.yaml`, laid over those there are. */
  readonly messages?: Readonly<Record<string, string>>
}

/**
 * Makes the callback that watches trainings in a browser and tells the console what may be wrong with them:
 *
 *     await model.fit(x, y, { callbacks: await scram(tf) })
 *
 * Rejects with a `PackError`, which says what is wrong and where, when a pack cannot be used. Once it has resolved,
 * nothing that it does can make a training fail.
 *
 * @param tf The module that trains: `@tensorflow/tfjs`.
 */
export async function scram(tf: Tf, options: BrowserScramOptions = {}): Promise<Watcher> {
  checkTf(tf)
  checkOptions(options, { packs: true, messages: true })
  const { packs = ['essentials'], locale = 'en', messages, onFinding, sinks = [], quiet = false } = options
  const { yieldEvery } = options
  const open = prepareWatches({
    packs: attachExtended(
      packs.map((pack) => (typeof pack === 'string' ? shippedPack(pack) : { templates, ...pack })),
      extendedPack,
    ),
    catalogue: readCatalogue(ruleFiles['catalogue.yaml'] ?? '', 'catalogue.yaml').catalogue,
    locales: shippedLocales(),
    ...(messages && { course: readCourseWords(messages, '', warn) }),
    locale,
    warn,
    ...(onFinding && { onFinding }),
    ...(!quiet && { print: { write: (text) => browserConsole.log(text) } }),
    openSinks: () => sinks,
  })
  return createTfjsCallback(tf, open, { warn, ...(yieldEvery !== undefined && { yieldEvery }) })
}

const opened = new Map<string, PackSource>()
const templates = { dir: 'templates', files: shippedFolder('templates') }

function shippedFolder(name: string): Readonly<Record<string, string>> {
  const inside = Object.entries(ruleFiles).filter(([path]) => path.startsWith(`${name}/`))
  return Object.fromEntries(inside.map(([path, text]) => [path.slice(name.length + 1), text]))
}

function shippedPack(name: string): PackSource {
  const known = opened.get(name)
  if (known) return known
  const files = shippedFolder(name)
  if (!Object.hasOwn(files, 'pack.yaml')) {
    throw new TypeError(
      `No pack is called "${name}"; SCRAM ships ${shippedNames().join(', ')}. Give a pack of your own as its texts.`,
    )
  }
  const source = { name, dir: name, files, templates }
  opened.set(name, source)
  return source
}

/** What a pack extends: a shipped one, or what was given with it. */
function extendedPack(name: string, from: PackSource): PackSource | NotFound {
  const given = new Map(Object.entries(from.extended ?? {})).get(name)
  if (given) return 'missing' in given ? given : { templates, ...given }
  if (shippedNames().includes(name)) return shippedPack(name)
  return {
    missing: `no pack called "${name}" is shipped`,
    hint: `SCRAM ships ${shippedNames().join(', ')}; give another one as its texts, under "extended"`,
  }
}

function shippedNames(): readonly string[] {
  return Object.keys(ruleFiles).flatMap((path) => /^([^/]+)\/pack\.yaml$/.exec(path)?.[1] ?? [])
}

/** The languages that ship; each is read when its words are first asked for. */
function shippedLocales(): Locales {
  const names = Object.keys(localeFiles).flatMap((path) => /^([^/]+)\/words\.yaml$/.exec(path)?.[1] ?? [])
  return lazyLocales(names, (locale) => {
    const path = `${locale}/words.yaml`
    return readLocale(localeFiles[path] ?? '', path, locale).words
  })
}

const { console: browserConsole } = globalThis as unknown as {
  readonly console: { log(text: string): void; warn(text: string): void }
}

function warn(text: string): void {
  browserConsole.warn(text)
}
