import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readFashionImages } from './fashion-images.ts'

const main = createRequire(import.meta.url).resolve('fashion-mnist')

test('images are those of the data set, equally many of each class, none twice', async () => {
  const { training, validation } = await readFashionImages({ training: 6_000, validation: 4_000, seed: 0 })
  const file = readFileSync(path.join(path.dirname(main), 'clothes', '0.json'), 'utf8')
  const shirts = new Set((JSON.parse(file) as { data: number[][] }).data.map(String))
  for (const [part, perClass] of [
    [training, 600],
    [validation, 400],
  ] as const) {
    const drawn = part.pixels.filter((_, i) => part.classes[i] === 0).map(String)
    expect(drawn.filter((image) => shirts.has(image))).toHaveLength(perClass)
    for (let kind = 0; kind < 10; kind++)
      expect(part.classes.filter((one) => one === kind)).toHaveLength(perClass)
  }
  const all = [...training.pixels, ...validation.pixels].map(String)
  // The data set itself holds one of these images twice.
  expect(new Set(all).size).toBeGreaterThanOrEqual(all.length - 1)
})

test('the seed decides which images are drawn', async () => {
  const draw = async (seed: number) =>
    (await readFashionImages({ training: 20, validation: 10, seed })).training
  expect(await draw(1)).toEqual(await draw(1))
  expect((await draw(1)).pixels).not.toEqual((await draw(2)).pixels)
})
