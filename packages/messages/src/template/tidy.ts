// biome-ignore lint/suspicious/noControlCharactersInRegex: sequences that command a terminal start with a control character.
const sequences = /\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[\u001b\u009b]\[?[0-?]*[ -/]*[@-~]/g
// Controls but line ends and tabs, and the marks that break lines or turn the direction of the text around them.
const controls = /[^\P{Cc}\n\t]|[\u2028\u2029\u202a-\u202e\u2067]/gu
// What sets a name off from text of the other direction; in pairs these change nothing outside themselves.
const isolates = /[\u2066\u2068\u2069]/
// Full-width stops hold their own space, and Chinese and Japanese put none between characters; one that stands there comes
// of a folded line, of joining sentences, or of filling in words where a number was meant.
const needless =
  /(?<=[、。，．！？：；]) +|(?<=[\u3001-\u30ff\u3400-\u9fff\uff01-\uff60]) +(?=[\u3001-\u30ff\u3400-\u9fff\uff01-\uff60])/g

/**
 * Takes out of a text what could command a terminal or disguise its reading: escape sequences, control characters,
 * direction overrides, isolates that are not in pairs. Line ends and tabs stay.
 */
export function stripControls(text: string): string {
  if (isPlain(text)) return text
  const clean = text.replace(/\r\n?/g, '\n').replace(sequences, '').replace(controls, '')
  return isolates.test(clean) ? pairIsolates(clean) : clean
}

/**
 * Makes one clean line of a text: without controls, and with each run of spaces and line ends as one space, or as none
 * after a full-width stop or comma and between Chinese or Japanese characters. Spaces that do not break stay.
 */
export function tidyLine(text: string): string {
  if (isPlain(text) && isTidy(text)) return text
  return stripControls(text.replace(/[\t\n\v\f\r\u2028\u2029]/g, ' '))
    .replace(/ {2,}/g, ' ')
    .replace(needless, '')
    .trim()
}

/** Whether a text holds none of what is looked for here; nearly all do not, and one quick look tells. */
function isPlain(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  return !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/.test(text)
}

/** Whether a text without controls is one line already, with single spaces between words. */
function isTidy(text: string): boolean {
  return (
    !/[\t\n]|[\u3001-\u30ff\u3400-\u9fff\uff01-\uff60] /.test(text) &&
    !text.includes('  ') &&
    !text.startsWith(' ') &&
    !text.endsWith(' ')
  )
}

/** Drops each isolate that is not closed, and each end that closes none. */
function pairIsolates(text: string): string {
  const characters = [...text]
  const open: number[] = []
  const keep = characters.map((character, index) => {
    if (!isolates.test(character)) return true
    if (character !== '\u2069') open.push(index)
    else if (open.pop() === undefined) return false
    return true
  })
  for (const index of open) keep[index] = false
  return characters.filter((_, index) => keep[index]).join('')
}
