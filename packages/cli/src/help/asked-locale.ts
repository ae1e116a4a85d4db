/** The locale that a call asks for, before it is looked at in earnest: help and complaints are in it too. */
export function askedLocale(argv: readonly string[]): string | undefined {
  for (const [index, argument] of argv.entries()) {
    if (argument === '--') return undefined
    if (argument === '-l' || argument === '--locale') return argv[index + 1]
    const [, joined] = /^(?:--locale=|-l)(.+)$/.exec(argument) ?? []
    if (joined !== undefined) return joined
  }
  return undefined
}
