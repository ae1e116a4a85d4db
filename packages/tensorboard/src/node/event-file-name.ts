import { hostname } from 'node:os'

let files = 0

/**
 * A new name for an event file, never given twice: `events.out.tfevents.<seconds>.<host>.<process>.<number>`. TensorBoard
 * reads the files of a directory in the order of their names.
 */
export function eventFileName(): string {
  const seconds = String(Math.floor(Date.now() / 1000)).padStart(10, '0')
  const host = hostname().replace(/[^\w.-]/g, '_') || 'localhost'
  return `events.out.tfevents.${seconds}.${host}.${process.pid}.${files++}`
}

/** Whether TensorBoard takes a file of this name for an event file. */
export function isEventFile(name: string): boolean {
  return name.includes('tfevents')
}
