import { spawnSync } from 'node:child_process'
import { launch, type Page } from 'puppeteer-core'

/** The Chromium of this machine, if it has one; `scripts/chromium.sh` installs it. */
export const chromium: string | undefined = ['chromium', 'chromium-browser', 'google-chrome']
  .map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim())
  .find((path) => path !== '')

/** Opens a page in a browser of its own, and closes both when the work is done. */
export async function withPage<Result>(url: string, work: (page: Page) => Promise<Result>): Promise<Result> {
  const browser = await launch({
    ...(chromium && { executablePath: chromium }),
    args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
  })
  try {
    const page = await browser.newPage()
    await page.setViewport({ width: 1280, height: 900 })
    await page.goto(url, { waitUntil: 'networkidle2' })
    return await work(page)
  } finally {
    await browser.close()
  }
}
