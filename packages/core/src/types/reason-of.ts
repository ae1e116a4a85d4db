/** What went wrong, in the words of whatever was thrown: an error's message, and anything else as text. */
export function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}
