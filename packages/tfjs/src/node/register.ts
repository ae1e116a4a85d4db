/**
 * Watches every training of an unchanged program: `node --import @scram/tfjs/register train.js`.
 *
 * The environment says how: SCRAM_PACKS (names or paths, separated by commas), SCRAM_LOCALE,
 * SCRAM_LOG_DIR, SCRAM_MESSAGES and NO_COLOR. Packs that cannot be used end the
 * program before it begins, with exit status 2.
 */
import { reasonOf } from '@scram/core'
import { createTfjsCallback } from '../callback.ts'
import { onLayersLoaded } from './on-layers-loaded.ts'
import type { ScramOptions } from './options.ts'
import { prepare, warn } from './prepare.ts'

const open = prepareOrExit(optionsFrom(process.env))

onLayersLoaded((tf) => {
  // tfjs calls this with `new` for each training; what a constructor returns takes the place of its object.
  function WatcherOfOneTraining(): object {
    return createTfjsCallback(tf, open, { warn, standIn: true, yieldEvery: 'never' })
  }
  tf.registerCallbackConstructor(0, WatcherOfOneTraining as unknown as new () => object)
})

function optionsFrom({
  SCRAM_PACKS,
  SCRAM_LOCALE,
  SCRAM_LOG_DIR,
  SCRAM_MESSAGES,
}: NodeJS.ProcessEnv): ScramOptions {
  const packs = SCRAM_PACKS?.split(',').flatMap((name) => name.trim() || [])
  return {
    ...(packs?.length && { packs }),
    ...(SCRAM_LOCALE && { locale: SCRAM_LOCALE }),
    ...(SCRAM_LOG_DIR && { logDir: SCRAM_LOG_DIR }),
    ...(SCRAM_MESSAGES && { messages: SCRAM_MESSAGES }),
  }
}

function prepareOrExit(options: ScramOptions): ReturnType<typeof prepare> {
  try {
    return prepare(options)
  } catch (error) {
    warn(reasonOf(error))
    process.exit(2)
  }
}
