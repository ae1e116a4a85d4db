import { expect, test } from 'vitest'
import { readMails } from './mails.ts'

test('half of the mails are spam, and only their subject and body are read', async () => {
  const mails = await readMails({ count: 400, seed: 0 })
  expect(mails.filter(({ spam }) => spam)).toHaveLength(200)
  expect(mails.slice(0, 200).some(({ spam }) => !spam)).toBe(true)
  for (const { text } of mails) {
    expect(text.trim()).not.toBe('')
    expect(text.split('\n\n')[0]).not.toMatch(/^(received|message-id|delivered-to):/im)
  }
})

test('the seed decides which mails are drawn', async () => {
  expect(await readMails({ count: 20, seed: 1 })).toEqual(await readMails({ count: 20, seed: 1 }))
  expect(await readMails({ count: 20, seed: 1 })).not.toEqual(await readMails({ count: 20, seed: 2 }))
})
