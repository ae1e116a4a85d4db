import type { RuleCalibration } from '@scram/core'
import type { Tunings } from '../compose/tune-rules.ts'
import type { SourcePack } from '../pack/read-source-files.ts'
import { isPlain } from '../plain.ts'
import { readCalibration } from './read-calibration.ts'

/** The file of a pack in which stands how often its rules were right. */
export const calibrationFile = 'calibration.yaml'

/** Keys of a rule that change neither when it speaks nor how sure it is. */
const harmless: ReadonlySet<string> = new Set(['severity', 'remind', 'message'])

/**
 * How often the rules of all packs were right, by rule id. What was measured of a rule does not hold for one that another
 * pack has tuned to speak at other times.
 */
export function readCalibrations(
  packs: readonly SourcePack[],
  tunings: Tunings,
): Readonly<Record<string, RuleCalibration>> {
  const found = packs.flatMap(({ pack, source, ruleFiles, read }) => {
    if (!Object.hasOwn(source.files, calibrationFile)) return []
    const file = read(calibrationFile)
    const measured = Object.entries(readCalibration(file, [...ruleFiles.keys()]))
    file.close()
    return measured.map(([name, levels]) => [`${pack.id}/${name}`, levels] as const)
  })
  const isTuned = (id: string): boolean =>
    (tunings.layers.get(id) ?? []).some(
      ({ value }) => isPlain(value) && Object.keys(value).some((key) => !harmless.has(key)),
    )
  return Object.fromEntries(found.filter(([id]) => !isTuned(id)))
}
