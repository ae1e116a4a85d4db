import type { CommonOptions } from '../options.ts'

/** How `scram` watches. */
export interface ScramOptions extends CommonOptions {
  /** Packs by name, or by path: `['essentials', './my-pack']`. `['essentials']` when absent. */
  readonly packs?: string | readonly string[]
  /** The directory that TensorBoard is started with. Nothing is written when absent. */
  readonly logDir?: string
  /** A folder of words of your own, `<locale>/words.yaml` and `<locale>/<pack>.yaml`, laid over those there are. */
  readonly messages?: string
}
