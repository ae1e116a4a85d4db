import type { FileVersionEvent } from './event.ts'

/**
 * The first event of every file. Without it, one of TensorBoard's loaders drops points whenever a step is smaller than
 * the one before.
 */
export function fileHeader(wallTime: number): FileVersionEvent {
  return { wallTime, fileVersion: 'brain.Event:2', writer: 'scram' }
}
