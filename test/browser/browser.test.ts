import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { chromium, withPage } from './chromium.ts'

if (!chromium) console.warn('The test in a real browser is skipped: there is no Chromium on this machine.')

/** The page as it is served to a browser: the packages as they are built, put together by a bundler. */
async function bundlePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'page.ts')],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  })
  return `<!doctype html><meta charset="utf-8"><body>still training</body><script type="module">${outputFiles[0]?.text.replaceAll('</script', '<\\/script')}</script>`
}

test.skipIf(!chromium)(
  'a training in a browser is watched',
  async () => {
    const page = await bundlePage()
    const server = createServer((_request, response) =>
      response.setHeader('content-type', 'text/html').end(page),
    )
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
      const said = await withPage(url, async (shown) => {
        await shown.waitForFunction("document.body.textContent !== 'still training'", { timeout: 60_000 })
        return shown.evaluate('document.body.textContent')
      })
      expect(JSON.parse(String(said))).toMatchObject([
        { rule: 'essentials/inputs-out-of-scale', severity: 'warning' },
        { rule: 'course/large-inputs', severity: 'warning' },
        { rule: 'essentials/inputs-out-of-scale', severity: 'info' },
      ])
    } finally {
      server.close()
    }
  },
  120_000,
)
