/**
 * Applies a difference to a text: lines that begin with `-` make way for those that begin with `+`, and lines that begin with
 * a space stay and say where that is.
 *
 * @throws Error where the lines are not in the text, or not only once
 */
export function applyEdit(text: string, difference: string): string {
  const lines = difference.replace(/\n$/, '').split('\n')
  const side = (sign: '-' | '+'): string =>
    lines
      .filter((line) => line.startsWith(sign) || line.startsWith(' '))
      .map((line) => `${line.slice(1)}\n`)
      .join('')
  const found = text.split(side('-')).length - 1
  if (found !== 1)
    throw new Error(
      `${found === 0 ? 'There is nowhere' : 'There is more than one place'} for:\n${difference}`,
    )
  return text.replace(side('-'), () => side('+'))
}
