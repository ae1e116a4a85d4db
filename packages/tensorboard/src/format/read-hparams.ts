import { PbfReader } from 'pbf'
import { eachField } from './each-field.ts'
import type { Hparams } from './hparams-summary.ts'

/** The settings in the content that a run's beginning carries for the hparams dashboard; nothing where it is something else. */
export function readHparams(content: Uint8Array): Hparams | undefined {
  const reader = new PbfReader(content)
  let hparams: Record<string, string | number | boolean> | undefined
  for (let outer = reader.nextField(); outer !== 0; outer = reader.nextField()) {
    if (outer !== 3) continue
    const found: Record<string, string | number | boolean> = {}
    hparams = found
    eachField(reader, (field) => {
      if (field !== 1) return
      let name = ''
      let value: string | number | boolean | undefined
      eachField(reader, (inner) => {
        if (inner === 1) name = reader.readString()
        else if (inner === 2) value = readValue(reader)
      })
      if (value !== undefined) found[name] = value
    })
  }
  return hparams
}

function readValue(reader: PbfReader): string | number | boolean | undefined {
  let value: string | number | boolean | undefined
  eachField(reader, (field) => {
    if (field === 2) value = reader.readDouble()
    else if (field === 3) value = reader.readString()
    else if (field === 4) value = reader.readBoolean()
  })
  return value
}
