import type { Course } from './course-with.ts'

/** An example as a rule file writes it. */
export type ExampleText = {
  readonly name: string
  readonly every?: 'step'
  readonly series: Readonly<Record<string, Course>>
  readonly fires_at?: readonly number[]
  readonly silent?: true
  readonly cannot_tell?: true
}
