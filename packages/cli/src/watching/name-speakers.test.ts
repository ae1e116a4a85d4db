import { expect, test } from 'vitest'
import { nameSpeakers } from './name-speakers.ts'

test('a run is named wherever another one spoke before', () => {
  let text = ''
  const speakerOf = nameSpeakers(
    (more) => {
      text += more
    },
    (name) => `[${name}]`,
  )
  const a = speakerOf('a')
  const b = speakerOf('b')
  a('1\n')
  a('2\n')
  b('3\n')
  a('4\n')
  expect(text).toBe('[a]\n\n1\n2\n\n[b]\n\n3\n\n[a]\n\n4\n')
})
