import type { Problem } from '@scram/packs'
import { expect, test } from 'vitest'
import { gatherMissing } from './gather-missing.ts'

function problems(count: number, code: string, file = 'ko/words.yaml'): readonly Problem<string>[] {
  return Array.from({ length: count }, (_, index) => ({
    code,
    severity: 'error' as const,
    message: `${code} ${index}`,
    file,
    line: index + 1,
    column: 1,
  }))
}

test('many missing texts of a file are told as one, and nothing else is lost', () => {
  const few = problems(10, 'missing', 'ko/other.yaml')
  const found = gatherMissing([...problems(11, 'missing'), ...problems(20, 'glossary'), ...few])
  expect(found.map(({ code, file, line }) => `${code} ${file}:${line}`)).toEqual([
    'missing ko/words.yaml:1',
    ...Array.from({ length: 20 }, (_, index) => `glossary ko/words.yaml:${index + 1}`),
    ...few.map(({ line }) => `missing ko/other.yaml:${line}`),
  ])
})
