const most = 40

/** Cuts a text from a file to a length that fits a message, and lets no control character of it through to a terminal. */
export function shorten(text: string): string {
  const clean = text.slice(0, most).replace(/\p{C}/gu, '\uFFFD')
  return text.length > most ? `${clean}…` : clean
}
