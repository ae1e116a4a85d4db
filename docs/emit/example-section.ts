import { drawSvg } from '@scram/charts/node'
import type { Example } from '@scram/packs'
import { drawStrip, type Sign } from '../../packages/cli/src/explaining/draw-strip.ts'
import { tellLegend } from '../../packages/cli/src/explaining/tell-legend.ts'
import type { EmittedFile } from './emitted-file.ts'
import { english } from './english.ts'
import { plain } from './plain.ts'
import type { PlayedExample } from './played-example.ts'

const stripWidth = 72
const look = { width: 520, height: 84 }

/**
 * An example as a heading, a sentence, a picture and, check by check, what the rule made of it.
 *
 * @param page the page that it is for, without its ending: a folder of this name beside it holds its pictures
 */
export async function exampleSection(
  page: string,
  { example, courses, chart }: PlayedExample,
): Promise<{ readonly markdown: string; readonly picture?: EmittedFile }> {
  const outcome = tellOutcome(example)
  const name = page.slice(page.lastIndexOf('/') + 1)
  const picture = chart && {
    path: `${page}/${slugOf(example.name)}.svg`,
    text: `${await drawSvg(chart, look)}\n`,
  }
  const described =
    chart && `${chart.panels.map(({ title }) => title).join(', ')} by ${chart.axis}. ${outcome}`
  const markdown = [
    `### ${plain(capital(example.name))}`,
    [outcome, ...tellFacts(example)].join(' '),
    ...(picture ? [`![${plain(described ?? '')}](${name}/${slugOf(example.name)}.svg)`] : []),
    ...strips(example, courses),
  ].join('\n\n')
  return picture ? { markdown, picture } : { markdown }
}

function tellOutcome({ every, wanted }: Example): string {
  if ('silent' in wanted) return 'It has nothing to say.'
  if ('cannotTell' in wanted) return 'It cannot tell.'
  const places = wanted.firesAt.map((at) => (at === 0 ? 'before the training starts' : `at ${every} ${at}`))
  return `It speaks ${places.join(', and again ')}.`
}

function tellFacts({ facts }: Example): readonly string[] {
  const told = Object.entries(facts).map(([key, value]) => `\`${key}\` is \`${value}\``)
  return told.length === 0 ? [] : [`Here ${told.join(', ')}.`]
}

/** The strip that `scram explain --run` draws, for each label value. */
function strips({ every }: Example, courses: PlayedExample['courses']): readonly string[] {
  if (courses.length === 0) return []
  const used = new Set<Sign>(courses.flatMap((course) => course.signs))
  const lines = courses.flatMap((course) => {
    const { ruler, marks } = drawStrip(
      course.signs,
      course.places.map((at) => at[every]),
      stripWidth,
    )
    const label = Object.values(course.labels).join(' ')
    const margin = Math.max(every.length, label.length) + 2
    return [every.padEnd(margin) + ruler, label.padEnd(margin) + marks]
  })
  return [['```text', ...lines, '', tellLegend(english, used).replaceAll('\u00a0', ' '), '```'].join('\n')]
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
