import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runScram } from '../../packages/cli/test-support/run-scram.ts'
import { chromium, withPage } from '../browser/chromium.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scram-preview-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** How the cells of one language are laid out. */
interface Layout {
  readonly direction: string
  readonly cells: number
  readonly blank: number
  /** Cells that show a tag instead of what it fills in. */
  readonly unfilled: number
  /** Cells in which something is cut off. */
  readonly cut: number
  /** Pieces of code that are not read from left to right. */
  readonly turnedCode: number
  /** Numbers and options, `-1` and `--json`, that do not stand to the right of their sign. */
  readonly turnedSigns: readonly string[]
  /** Paragraphs that do not begin at the side at which the language begins. */
  readonly wrongSide: number
}

/** Looks at every cell of the page; runs in the browser. */
function layoutOf(language: string): Layout {
  const cells = [...document.querySelectorAll(`section .cell[lang="${language}"]`)]
  const direction = getComputedStyle(cells[0] as Element).direction
  const isCut = (element: Element): boolean => element.scrollWidth > element.clientWidth + 1
  const isTurned = (element: Element): boolean => getComputedStyle(element).direction !== 'ltr'
  const beginsAside = (paragraph: Element): boolean => {
    const range = document.createRange()
    range.selectNodeContents(paragraph)
    const runs = [...range.getClientRects()]
    const line = runs.filter(
      ({ top, bottom }) => bottom > (runs[0]?.top ?? 0) && top < (runs[0]?.bottom ?? 0),
    )
    const box = paragraph.getBoundingClientRect()
    const gap =
      direction === 'rtl'
        ? box.right - Math.max(...line.map(({ right }) => right))
        : Math.min(...line.map(({ left }) => left)) - box.left
    return Math.abs(gap) > 2
  }
  const turnedSigns = (cell: Element): readonly string[] => {
    const found: string[] = []
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const text = texts.currentNode as Text
      for (const { index, 0: run } of text.data.matchAll(/(?<![\w-])-+[a-z\d]/g)) {
        const [sign, next] = [0, run.length - 1].map((at) => {
          const range = document.createRange()
          range.setStart(text, index + at)
          range.setEnd(text, index + at + 1)
          return range.getBoundingClientRect()
        })
        if (sign && next && sign.top === next.top && sign.left > next.left) found.push(text.data)
      }
    }
    return found
  }
  return {
    direction,
    cells: cells.length,
    blank: cells.filter((cell) => cell.textContent.trim() === '').length,
    unfilled: cells.filter((cell) => cell.textContent.includes('{{')).length,
    cut: cells.filter((cell) => [cell, ...cell.querySelectorAll('p, li, h4, pre')].some(isCut)).length,
    turnedCode: cells.flatMap((cell) => [...cell.querySelectorAll('pre')]).filter(isTurned).length,
    turnedSigns: cells.flatMap(turnedSigns),
    wrongSide: cells.flatMap((cell) => [...cell.querySelectorAll('p:not(.lacks)')]).filter(beginsAside)
      .length,
  }
}

test.skipIf(!chromium)(
  'the page of messages shows each language whole, and from its own side',
  async () => {
    const languages = ['es', 'ar', 'en-XA', 'ar-XB']
    const made = join(folder, 'made-up')
    const file = join(folder, 'page.html')
    await runScram(['messages', 'pseudo', made])
    await runScram(['messages', 'preview', ...languages, '--messages', made, '--html', file])
    const layouts = await withPage(pathToFileURL(file).href, async (page) => {
      expect(await page.$$('script')).toEqual([])
      return Promise.all(languages.map((language) => page.evaluate(layoutOf, language)))
    })
    expect(layouts.map(({ direction }) => direction)).toEqual(['ltr', 'rtl', 'ltr', 'rtl'])
    const wanted = { blank: 0, unfilled: 0, cut: 0, turnedCode: 0, turnedSigns: [], wrongSide: 0 }
    for (const { cells, direction: _, ...seen } of layouts) {
      expect(cells).toBeGreaterThan(300)
      expect(seen).toEqual(wanted)
    }
  },
  120_000,
)
