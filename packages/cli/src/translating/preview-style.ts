import type { Html } from './html.ts'

/** How the page of messages looks: a column a language, each at least wide enough to read. */
export const previewStyle: Html = {
  text: `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { margin: 0; }
main { padding: 0 1rem 2rem; min-width: calc(var(--columns) * 20rem); }
.row { display: grid; grid-template-columns: repeat(var(--columns), minmax(0, 1fr)); gap: 1rem; align-items: start; }
header.row { position: sticky; top: 0; background: Canvas; border-bottom: 1px solid #8888; z-index: 1; }
h2 { font-size: 1.1rem; margin: .6rem 0; } h2 small { font-weight: normal; opacity: .6; }
h3 { font: 13px ui-monospace, monospace; opacity: .7; margin: 1.6rem 0 .4rem; position: sticky; inset-inline-start: 1rem; display: inline-block; }
h4 { margin: 0; }
article { border-inline-start: 4px solid #888; padding-inline-start: .8rem; }
article.error { border-color: #c62828; } article.warning { border-color: #d98200; } article.info { border-color: #1565c0; }
.cell { overflow-wrap: anywhere; } .cell p { margin: .5rem 0; } .missing, .lacks { color: #b26a00; }
ol { padding-inline-start: 1.4rem; } .try { padding-inline-start: 1.4em; text-indent: -1.4em; }
pre { background: #8882; padding: .4rem .6rem; white-space: pre-wrap; font-size: 13px; text-align: left; }
`,
}
