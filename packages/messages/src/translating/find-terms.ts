import type { Glossary } from './glossary.ts'

// Scripts that put no spaces between words, or write endings as whole letters: a term may stand anywhere in them.
const joinedScripts = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}`
const joined = new RegExp(`[${joinedScripts}]`, 'u')
// Code in a text of those scripts ends where they begin, and at their full-width stops and brackets.
const codeWord = new RegExp(String.raw`[^\s\u3000-\u303f\uff00-\uffef${joinedScripts}]+`, 'gu')

/** Makes a pattern for a form of a term: whole words, without regard to case; `*` stands for any beginning or ending. */
export function patternOf(form: string): RegExp {
  const body = escaped(form.replaceAll('*', '')).replace(/\s+/g, String.raw`\s+`)
  if (joined.test(form)) return new RegExp(body, 'giu')
  const start = form.startsWith('*') ? '' : String.raw`(?<![\p{L}\p{M}-])`
  const end = form.endsWith('*') ? String.raw`[\p{L}\p{M}]*` : String.raw`(?![\p{L}\p{M}-])`
  return new RegExp(start + body + end, 'giu')
}

/**
 * Finds the terms that a text of the source language holds. A longer term is found before one that is part of it, so
 * that "validation loss" is not "loss" too.
 */
export function termsIn(text: string, source: Glossary): readonly string[] {
  const forms = Object.entries(source)
    .flatMap(([term, { use }]) => use.map((form) => ({ term, form })))
    .sort((a, b) => b.form.length - a.form.length)
  let left = text
  const found = new Set<string>()
  for (const { term, form } of forms) {
    const without = left.replace(patternOf(form), ' \u0000 ')
    if (without !== left) found.add(term)
    left = without
  }
  return [...found]
}

/** Whether a translation holds a form of a term, as a word or as part of one, as compounds and inflections have it. */
export function holdsForm(text: string, form: string): boolean {
  const plain = (each: string): string =>
    each.replaceAll('*', '').normalize('NFC').toLowerCase().replace(/\s+/g, ' ')
  return plain(text).includes(plain(form))
}

function escaped(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
}

/** A text without what is code in it: names with underscores or slashes, calls, settings, what is quoted as code is. */
export function withoutCode(text: string): string {
  // Word by word: a pattern that looked for the signs and took the word around them would walk a long word again and again.
  return text.replace(/['"][\w.]+['"]/g, ' ').replace(codeWord, (word) => (isCode.test(word) ? ' ' : word))
}

const isCode = /[_=/]|\w\(|[a-z][A-Z]/
