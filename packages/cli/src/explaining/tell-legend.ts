import type { Voice } from '@scram/messages'
import { type Sign, signs } from './draw-strip.ts'

/** Says what the signs mean that were used, each kept beside its meaning; what was not judged is left out. */
export function tellLegend(voice: Voice, used: ReadonlySet<Sign>): string {
  return (Object.keys(signs) as Sign[])
    .flatMap((sign) =>
      sign !== 'unjudged' && used.has(sign) ? [`${signs[sign]}\u00a0${voice.say(`sign.${sign}`)}`] : [],
    )
    .join(' \u00a0 ')
}
