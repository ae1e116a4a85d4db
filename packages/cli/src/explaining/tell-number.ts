import type { Voice } from '@scram/messages'

/** Writes a number short enough for a table: whole ones as they are, others with four digits that count. */
export function tellNumber(voice: Voice, value: number): string {
  return Number.isInteger(value) ? voice.number(value) : voice.number(value, 4)
}
