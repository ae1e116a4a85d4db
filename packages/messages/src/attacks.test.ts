import type { Report, Rule, RuleWords } from '@scram/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { locales } from '../test-support/locales.ts'
import { catalogue, found, overfitting } from '../test-support/overfitting.ts'
import { formatConsole } from './format/format-console.ts'
import { formatJson } from './format/format-json.ts'
import { formatMarkdown } from './format/format-markdown.ts'
import { formatMarkdownRollUp } from './format/format-markdown-roll-up.ts'
import { resolveLocale } from './locale/resolve-locale.ts'
import { createNarrator } from './narrator/create-narrator.ts'

const words = resolveLocale(locales, 'en')
const rule: Rule = { ...overfitting, forEach: 'layer' }

/** What a rule with these words says in every channel, of a layer that is called like this. */
function everywhere(
  text: string,
  layer: string,
): { readonly report: Report; readonly shown: readonly string[] } {
  const own: RuleWords = {
    title: text,
    body: text,
    why: 'why',
    references: [text],
    causes: { 'past-its-best': { cause: 'cause', try: 'try', code: { keras: text } } },
  }
  const base = { [rule.id]: own }
  const rules = [rule]
  const narrator = createNarrator({
    rules,
    words: { baseLocale: 'en', base, overlays: {} },
    catalogue,
    locales,
    locale: 'en',
  })
  const finding = { ...found, labels: { layer }, causes: [{ id: 'past-its-best' }] }
  const report = { ...finding, message: narrator.tell(finding) }
  const notice = {
    rule: rule.id,
    labels: { layer },
    unread: [],
    text: narrator.tellBlind({
      rule: rule.id,
      labels: { layer },
      unread: [{ of: layer, kind: 'metric', reason: 'missing' }],
    }),
  }
  return {
    report,
    shown: [
      formatMarkdown(report, { words }),
      formatMarkdownRollUp({ findings: [{ report, tag: 'findings/x' }], notices: [notice] }, { words }),
    ],
  }
}

/** What is left of Markdown that could be markup: not what is in fences, escaped, or ours. */
function markupIn(markdown: string): readonly string[] {
  const prose = markdown
    .replace(/^(`{3,})[a-z]*\n[\s\S]*?\n\1$/gm, '')
    .replace(/\\[\\`*_#[\]+\-.)]/g, 'x')
    .replace(/&(?:amp|lt|gt|#\d+);/g, 'x')
    .replace(/`findings\/x`/g, '')
    .replace(/\*\*(?:\d+\.)?/g, '')
    .replace(/^#{3} /gm, '')
  return prose.match(/[<>[\]`|~*_]|^\s*(?:#|\d+\.\s|={3}|-{3})|&#?\w+;/gm) ?? []
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
const commands = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2067]/

const names = [
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '![x](https://example.org/track.png)',
  '<javascript:alert(1)>',
  '\u001b]8;;https://example.org\u0007click\u001b]8;;\u0007',
  '\u001b[2J\u001b[31mred',
  '\u009b31mred',
  '\u202egnp.exe',
  '\u2066\u2066open',
  '```\n<script>alert(1)</script>',
  '# heading\n\n- list\n\n| a | b |\n|---|---|',
  '&lt;b&gt; &#60;',
  '{{layer}} {{constructor.constructor "return process"}}',
  '__proto__',
]

describe.each(names)('a layer that is called %j', (name) => {
  test('stays a name in every channel', () => {
    const { report, shown } = everywhere('In {{layer}}, {{pct lost.value}}.', name)
    for (const markdown of shown) {
      expect(markupIn(markdown)).toEqual([])
      expect(markdown).not.toMatch(commands)
    }
    expect(formatConsole(report, { words })).not.toMatch(commands)
    expect(JSON.parse(formatJson(report)).message.body).toMatch(/^In .*4\.3/)
  })
})

test.each([
  '{{constructor}}',
  '{{layer.constructor}}',
  '{{#with layer}}{{this}}{{/with}}',
  '{{lookup layer "constructor"}}',
  '{{{layer}}}',
  '{{&layer}}',
  '{{> layer}}',
  '{{#> layer}}{{/layer}}',
  '{{#*inline "a"}}{{> a}}{{/inline}}{{> a}}',
  '{{* decorator}}',
  '{{#each layer}}{{#each layer}}{{/each}}{{/each}}',
  '{{../layer}}',
  '{{@root.layer}}',
  '{{this}}',
  '{{num (lookup lost "value")}}',
  '{{helperMissing}}',
  '{{__proto__}}',
  '{{lost}}',
  '{{lost.value}}',
  '{{num layer}}',
  '{{#if lost.value}}x{{/if}}',
  '{{unit lost.value layer}}',
  '{{#if strict as |x|}}{{x}}{{/if}}',
  '{{{{raw}}}} {{layer}} {{{{/raw}}}}',
  '{{#if strict}}',
  `${'{{#if strict}}'.repeat(50)}${'{{/if}}'.repeat(50)}`,
  'x'.repeat(10_000),
])('a template that reaches for more costs its own sentence only: %s', (text) => {
  const { report } = everywhere(text.slice(0, 5000), 'conv1')
  expect(report.message.title).toBe('Overfitting sustained')
  for (const said of [report.message.body, report.message.why])
    expect(said).not.toMatch(/function|\[object|native code/)
})

test('10,000 templates give an error or plain text, in every channel', () => {
  const part = fc.oneof(
    fc.constantFrom(
      '{{',
      '}}',
      '{{{',
      '}}}',
      '{{#if risen}}',
      '{{#unless risen}}',
      '{{else}}',
      '{{/if}}',
      '{{/unless}}',
      '{{!--',
      '--}}',
      '{{~',
      '~}}',
    ),
    fc.constantFrom(
      'num ',
      'pct ',
      'pp ',
      'plural ',
      'list ',
      'unit ',
      'window ',
      'each ',
      'with ',
      'lookup ',
      'log ',
      '> ',
      '* ',
      '& ',
    ),
    fc.constantFrom(
      'lost.value',
      'training.from',
      'layer',
      'epoch',
      'strict',
      'patience',
      'this',
      '../',
      '@root',
      'constructor',
      '__proto__',
    ),
    fc.constantFrom("one='#' other='#'", 'digits=2', "'epochs'", '(', ')', '|', '=', ' ', '\n'),
    fc.constantFrom(
      '<b>',
      '</script>',
      '[a](javascript:x)',
      '![a](b)',
      '`',
      '```',
      '**',
      '__',
      '~~',
      '# ',
      '---',
      '| ',
      '&lt;',
    ),
    fc.constantFrom('\u001b[31m', '\u009b', '\u202e', '\u2066', '\u0000', 'é', '字', '\u{1f600}'),
    fc.constantFrom(
      'In {{layer}}, ',
      '{{pct lost.value}} ',
      "{{unit training.span 'epochs'}} ",
      '{{#if risen}}{{num risen.value}}{{/if}}',
    ),
  )
  const template = fc.oneof(
    fc.array(part, { maxLength: 10 }).map((parts) => parts.join('')),
    fc.string({ maxLength: 30, unit: 'binary' }),
  )
  let filled = 0
  fc.assert(
    fc.property(template, fc.constantFrom(...names), (text, name) => {
      const { report, shown } = everywhere(text, name)
      if (report.message.body.includes('4.3')) filled++
      const told = [...shown, formatConsole(report, { words })].filter((each) => commands.test(each))
      const { title, body, hedge, why } = report.message
      const blank = [title, body, hedge, why].filter((each) => each.trim() === '')
      expect(
        [...shown.flatMap(markupIn), ...told, ...blank, formatJson(report).match(/\n/) ?? []].flat(),
      ).toEqual([])
    }),
    { numRuns: 10_000, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: true },
  )
  expect(filled).toBeGreaterThan(100)
}, 90_000)
