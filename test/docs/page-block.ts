/** A part of a page that is more than text: it is done, and what it shows is held to what comes of it. */
export type PageBlock =
  /** Commands with what they print, as a terminal shows them. */
  | { readonly kind: 'console'; readonly start: number; readonly text: string }
  /** A file: shown as it is, written as it is shown, changed as a difference says, or shown in part. */
  | {
      readonly kind: 'file' | 'write' | 'edit' | 'part'
      readonly start: number
      readonly text: string
      readonly path: string
    }

const block = new RegExp(
  [
    // A terminal.
    '(?<=^|\\n)(?<frame>`{3,})console\\n(?<session>[\\s\\S]*?)\\k<frame>(?=\\n|$)',
    // A file, named in a comment and shown below it.
    '<!-- (?<kind>file|write|edit|part): (?<path>\\S+) -->\\n+(?<fence>`{3,})\\w*\\n(?<shown>[\\s\\S]*?)\\k<fence>(?=\\n|$)',
    // A file that readers need not see.
    '<!-- write: (?<hidden>\\S+)\\n(?<unseen>[\\s\\S]*?)-->',
  ].join('|'),
  'dg',
)

/** Finds the blocks of a page, in their order. `start` is where the text begins. */
export function blocksOf(page: string): readonly PageBlock[] {
  return [...page.matchAll(block)].map(({ groups = {}, indices }) => {
    const { session, kind = 'write', path, shown, hidden = '', unseen = '' } = groups
    const startOf = (group: string): number => indices?.groups?.[group]?.[0] ?? 0
    if (session !== undefined) return { kind: 'console', start: startOf('session'), text: session }
    if (shown === undefined || path === undefined)
      return { kind: 'write', start: startOf('unseen'), text: unseen, path: hidden }
    return { kind: kind as 'file', start: startOf('shown'), text: shown, path }
  })
}
