import type { Diagnostic } from '@scram/core'
import { isLocaleKey } from './sentences/index.ts'
import type { Voice } from './voice.ts'

/** Says a diagnostic in the language of a voice; in English where its code is that of no sentence. It never throws. */
export function sayDiagnostic(voice: Voice, { code, values, message }: Diagnostic): string {
  const key = code.replaceAll('-', '_')
  if (!isLocaleKey(key)) return message
  const said = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'object' ? sayDiagnostic(voice, value) : value,
  ])
  return voice.say(key, Object.fromEntries(said) as never)
}
