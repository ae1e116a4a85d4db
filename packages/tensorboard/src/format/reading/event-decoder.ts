import type { PbfReader } from 'pbf'
import type { LogVisitor } from './log-item.ts'
import { bucketsOf, readOldHistogram } from './read-histogram.ts'
import { readHparams } from './read-hparams.ts'
import { readScalarTensor, readTensor } from './read-tensor.ts'
import { type KnownTag, TagTable } from './tag-table.ts'
import { readText, stepInto } from './within.ts'

/** What a decoder is told of the run that its file belongs to, and who takes what it reads. */
export interface EventDecoderOptions {
  readonly visitor: LogVisitor
  /** What shows each tag: the first value of a tag in a run says so, for all its files. */
  readonly plugins: Map<string, string>
  /** Called for a value of a tag for which there is no room. */
  readonly onOneTagTooMany: () => void
}

const mostTags = 20_000
/** Where a field that is not there begins. */
const nowhere = -1

/** Reads the `Event` messages of a file. A number is handed on as it is found; no tree of messages is built. */
export class EventDecoder {
  readonly #options: EventDecoderOptions
  readonly #tags = new TagTable()
  #step = 0
  #wallTime = 0

  constructor(options: EventDecoderOptions) {
    this.#options = options
  }

  /**
   * Reads the event that stands between two places of the reader's bytes, and hands on what it says.
   *
   * @throws Error where it is none. What it said until then is kept.
   */
  decode(reader: PbfReader, start: number, end: number): void {
    this.#step = 0
    this.#wallTime = 0
    let version: string | undefined
    let writer: string | undefined
    let summary = nowhere
    reader.pos = start
    for (let field = reader.nextField(end); field !== 0; field = reader.nextField(end)) {
      if (field === 1) this.#wallTime = reader.readDouble()
      else if (field === 2) this.#step = reader.readVarint(true)
      else if (field === 3) version = readText(reader, end)
      // Read last: what stands behind it may be needed for it. (A field that is not read is stepped over.)
      else if (field === 5) summary = reader.pos
      else if (field === 10) writer = readFirstText(reader, stepInto(reader, end))
    }
    requireEnd(reader, end)
    if (version !== undefined)
      this.#options.visitor.item({
        kind: 'version',
        version,
        ...(writer && { writer }),
        wallTime: this.#wallTime,
      })
    if (summary !== nowhere) this.#readSummary(reader, summary, end)
  }

  #readSummary(reader: PbfReader, at: number, limit: number): void {
    reader.pos = at
    const end = stepInto(reader, limit)
    for (let field = reader.nextField(end); field !== 0; field = reader.nextField(end)) {
      if (field !== 1) continue
      const valueEnd = stepInto(reader, end)
      this.#readValue(reader, valueEnd)
      reader.pos = valueEnd
    }
    requireEnd(reader, end)
  }

  #readValue(reader: PbfReader, end: number): void {
    let tag: KnownTag | undefined
    let simple: number | undefined
    let histogram = nowhere
    let tensor = nowhere
    let metadata = nowhere
    for (let field = reader.nextField(end); field !== 0; field = reader.nextField(end)) {
      if (field === 1) {
        tag = this.#readTag(reader, end)
        if (!tag) {
          this.#options.onOneTagTooMany()
          return
        }
      } else if (field === 2) simple = reader.readFloat()
      else if (field === 5) histogram = reader.pos
      else if (field === 8) tensor = reader.pos
      else if (field === 9) metadata = reader.pos
    }
    requireEnd(reader, end)
    if (!tag) return
    if (simple !== undefined) {
      this.#options.visitor.scalar(tag.name, this.#step, simple, this.#wallTime)
    } else if (histogram !== nowhere) {
      reader.pos = histogram
      const read = readOldHistogram(reader, stepInto(reader, end))
      this.#options.visitor.item({ kind: 'histogram', ...this.#headOf(tag), ...read })
    } else {
      tag.plugin ??= this.#pluginOf(tag.name, reader, metadata, end)
      if (tag.plugin === 'hparams') this.#readHparams(tag, reader, metadata, end)
      else if (tensor !== nowhere) this.#readTensor(tag, reader, tensor, end)
    }
  }

  #readTag(reader: PbfReader, limit: number): KnownTag | undefined {
    const start = reader.pos
    const end = stepInto(reader, limit)
    const [bytes, nameStart] = [reader.buf, reader.pos]
    reader.pos = end
    const known = this.#tags.find(bytes, nameStart, end)
    if (known || this.#tags.size >= mostTags) return known
    reader.pos = start
    return this.#tags.add(readText(reader, limit), new Uint8Array(bytes.subarray(nameStart, end)))
  }

  #pluginOf(tag: string, reader: PbfReader, metadata: number, limit: number): string | undefined {
    const known = this.#options.plugins.get(tag)
    if (known !== undefined || metadata === nowhere) return known
    const end = stepToPlugin(reader, metadata, limit)
    const plugin = end === undefined ? undefined : readFirstText(reader, end)
    if (plugin) this.#options.plugins.set(tag, plugin)
    return plugin
  }

  #readHparams(tag: KnownTag, reader: PbfReader, metadata: number, limit: number): void {
    const end = metadata === nowhere ? undefined : stepToPlugin(reader, metadata, limit)
    if (end === undefined) return
    for (let field = reader.nextField(end); field !== 0; field = reader.nextField(end)) {
      if (field !== 2) continue
      const contentEnd = stepInto(reader, end)
      this.#options.visitor.item({
        kind: 'hparams',
        ...this.#headOf(tag),
        ...readHparams(reader, contentEnd),
      })
      return
    }
  }

  #readTensor(tag: KnownTag, reader: PbfReader, at: number, limit: number): void {
    const { name, plugin } = tag
    if (plugin === 'images' || plugin === 'audio') return
    reader.pos = at
    const end = stepInto(reader, limit)
    // A number of which nothing else is known is a scalar.
    if (plugin === 'scalars' || plugin === undefined) {
      const value = readScalarTensor(reader, end)
      requireEnd(reader, end)
      if (value !== undefined) this.#options.visitor.scalar(name, this.#step, value, this.#wallTime)
      return
    }
    const tensor = readTensor(reader, end)
    if (plugin === 'histograms')
      this.#options.visitor.item({ kind: 'histogram', ...this.#headOf(tag), buckets: bucketsOf(tensor) })
    else if (tensor.texts.length > 0)
      this.#options.visitor.item({ kind: 'text', ...this.#headOf(tag), plugin, texts: tensor.texts })
  }

  #headOf({ name }: KnownTag): { readonly tag: string; readonly step: number; readonly wallTime: number } {
    return { tag: name, step: this.#step, wallTime: this.#wallTime }
  }
}

/** Steps into the `plugin_data` of a value's metadata and gives where it ends. */
function stepToPlugin(reader: PbfReader, metadata: number, limit: number): number | undefined {
  reader.pos = metadata
  const end = stepInto(reader, limit)
  for (let field = reader.nextField(end); field !== 0; field = reader.nextField(end))
    if (field === 1) return stepInto(reader, end)
  return undefined
}

/** The text in the first field of a message. */
function readFirstText(reader: PbfReader, end: number): string | undefined {
  let text: string | undefined
  for (let field = reader.nextField(end); field !== 0; field = reader.nextField(end))
    if (field === 1) text = readText(reader, end)
  return text
}

function requireEnd(reader: PbfReader, end: number): void {
  if (reader.pos !== end) throw new RangeError('a message has another length than it says')
}
