import type { Message } from '@scram/core'
import { type Voice, voiceOf } from '@scram/messages'
import { type Html, html, joined } from './html.ts'
import type { Preview, PreviewedRule } from './preview.ts'
import { previewStyle } from './preview-style.ts'

/** A page with every message in several languages side by side, each in its own direction. It needs nothing else. */
export function previewPage(previews: readonly Preview[]): string {
  const columns = previews.map((each) => ({ ...each, voice: voiceOf(each.words) }))
  const [first] = columns
  const page = html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>SCRAM: messages</title>
<style>${previewStyle}</style>
<main style="--columns: ${String(columns.length)}">
<header class="row">${joined(columns.map(({ locale, voice }) => cell(locale, voice, html`<h2>${voice.find('name') ?? locale} <small>${locale}</small></h2>`)))}</header>
${joined(
  (first?.rules ?? []).map(
    ({ report }, index) => html`<section id="${report.rule}"><h3>${report.rule}</h3><div class="row">${joined(
      columns.map(({ locale, voice, rules }) => cell(locale, voice, message(voice, locale, rules[index]))),
    )}</div></section>
`,
  ),
)}
${joined(
  (first?.sentences ?? []).map(
    ({ key }, index) => html`<section id="${key}"><h3>${key}</h3><div class="row">${joined(
      columns.map(({ locale, voice, sentences }) => {
        const { said = [], isMissing = false } = sentences[index] ?? {}
        return cell(locale, voice, joined(said.map((text) => html`<p>${text}</p>`)), isMissing)
      }),
    )}</div></section>
`,
  ),
)}
</main>
</html>
`
  return page.text
}

function cell(locale: string, { rightToLeft }: Voice, inner: Html, isMissing = false): Html {
  const kind = isMissing ? 'cell missing' : 'cell'
  return html`<div class="${kind}" lang="${locale}" dir="${rightToLeft ? 'rtl' : 'ltr'}">${inner}</div>`
}

function message(voice: Voice, locale: string, rule: PreviewedRule | undefined): Html {
  if (rule === undefined) return html``
  const { report, lacks } = rule
  const { message: said, severity } = report
  const lead = voice.say(`severity.${severity}`)
  return html`<article class="${severity}">
<h4>${voice.say('heading.run_in', { heading: lead, text: said.title })}</h4>
<p>${said.body}</p>
${under(voice.say('heading.sure'), said.hedge)}
${under(voice.say('heading.why'), said.why)}
${causes(voice, said.causes)}
${said.caution === undefined ? html`` : under(voice.say('heading.caution'), said.caution)}
${lacks.length === 0 ? html`` : html`<p class="lacks" lang="en" dir="ltr">not in ${locale}: ${lacks.join(', ')}</p>`}
</article>`
}

function under(heading: string, text: string): Html {
  return html`<p><b>${heading}</b><br>${text}</p>`
}

function causes(voice: Voice, all: Message['causes']): Html {
  if (all.length === 0) return html``
  const heading = voice.say(all.length === 1 ? 'heading.try_one' : 'heading.try_several')
  const arrow = voice.rightToLeft ? '←' : '→'
  const items = all.map(
    ({ cause, try: remedy, code }) =>
      html`<li>${cause}<p class="try">${arrow} ${remedy}</p>${joined(Object.values(code).map((each) => html`<pre dir="ltr">${each}</pre>`))}</li>`,
  )
  return html`<p><b>${heading}</b></p><ol>${joined(items)}</ol>`
}
