import type { ErrorPage } from './error-page.ts'

/**
 * Writes a page as Markdown, below a heading of the first level.
 *
 * @param docs the way from the page to the folder of the documentation; without it, nothing is linked
 */
export function formatErrorPage(
  { code, title, means, why, mend, good, see, shown }: ErrorPage,
  docs?: string,
): string {
  return [
    `# ${title}`,
    `\`${code}\`: ${means}`,
    fence('text', shown),
    `**Why.** ${why}`,
    `**What to do.** ${mend}`,
    good && `It could read:\n\n${fence('yaml', good)}`,
    see && docs !== undefined && `More: [${see}](${docs}/${see})`,
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n')
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``
}
