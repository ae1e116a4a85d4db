// Wide are the East Asian scripts, full-width forms and pictures; the ranges are those of Unicode's East Asian Width W and F.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u
const hangul = /\p{Script=Hangul}/u
const zero = /^[\p{Mn}\p{Me}\p{Cf}]$/u

/** How many columns of a terminal a text takes. */
export function displayWidth(text: string): number {
  let width = 0
  for (const char of text) width += zero.test(char) ? 0 : wide.test(char) ? 2 : 1
  return width
}

/**
 * Whether a line may be broken on either side of a character, as in scripts that put no spaces between words. Korean is
 * wide and has spaces.
 */
export function breaksAnywhere(char: string): boolean {
  return wide.test(char) && !hangul.test(char)
}
