import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Catalogue } from '@scram/core'
import { checkWords } from '@scram/messages'
import { type Files, formatProblems, PackError, type PackSet, type PackSource, readPacks } from '@scram/packs'
import { findPacks, readShippedCatalogue } from '@scram/packs/node'
import { type TemplateText, templatesOf } from './template-text.ts'

/** A pack that rules are added to. */
export interface OpenPack {
  /** Its folder, as a person in the working directory writes it. */
  readonly folder: string
  readonly packFile: string
  readonly set: PackSet
  readonly catalogue: Catalogue
  /** The templates that its rules may use. */
  readonly templates: readonly TemplateText[]
  /** Reads the pack again, with some files in the place of others, and only one rule of it. */
  read(files: Files, only: string): PackSet
}

/**
 * Opens the pack of a folder, so that a rule can be added to it.
 *
 * @throws Error where there is none, PackError where its pack.yaml cannot be used
 */
export function openPack(folder: string, cwd: string): OpenPack {
  if (!existsSync(resolve(cwd, folder, 'pack.yaml')))
    throw new Error(
      `There is no pack.yaml in ${folder === '.' ? 'this folder' : folder}. Name the folder of a pack with --pack, or make one: scram new pack`,
    )
  const { sources, problems } = findPacks([join('.', folder) === '.' ? '.' : `./${join('.', folder)}`], {
    cwd,
  })
  const [source] = sources
  const packFile = source?.files['pack.yaml']
  if (!source || packFile === undefined) throw new PackError(problems, formatProblems(problems, {}))
  const catalogue = readShippedCatalogue()
  const read = (changed: PackSource): PackSet => readPacks([changed], { catalogue, checkWords })
  const set = read(source)
  const ofPack = set.problems.filter(
    ({ file, severity }) => severity === 'error' && file.endsWith('pack.yaml'),
  )
  if (ofPack.length > 0) throw new PackError(ofPack, formatProblems(ofPack, set.files))
  return {
    folder,
    packFile,
    set,
    catalogue: set.catalogue,
    templates: templatesOf(source),
    read: (files, only) => read({ ...source, files: { ...source.files, ...files }, only: [only] }),
  }
}
