// biome-ignore lint/suspicious/noControlCharactersInRegex: sequences that command a terminal start with a control character.
const sequences = /\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[\u001b\u009b]\[?[0-?]*[ -/]*[@-~]/g
// Controls but line ends and tabs, and the marks that break lines or turn the direction of the text around them.
const controls = /[^\P{Cc}\n\t]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/**
 * Takes out of a text what could command a terminal or disguise its reading: escape sequences, control characters,
 * direction overrides. Line ends and tabs stay.
 */
export function stripControls(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(sequences, '').replace(controls, '')
}

/**
 * Makes one clean line of a text: without controls, and with each run of spaces and line ends as one space. Spaces that
 * do not break stay.
 */
export function tidyLine(text: string): string {
  return stripControls(text.replace(/[\t\n\v\f\r\u2028\u2029]/g, ' '))
    .replace(/ {2,}/g, ' ')
    .trim()
}
