// Control characters but for tab and line ends, and halves of surrogate pairs.
const unsafe = /[^\P{Cc}\t\n\r]|\p{Cs}/gu

/**
 * Replaces what would not survive as UTF-8 text by the replacement character: one byte sequence that is not valid UTF-8
 * makes TensorBoard answer every request for its tag with an error.
 */
export function cleanText(text: string): string {
  return text.replace(unsafe, '\ufffd')
}
