import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type CourseWords, readCourseWords } from '../locale/read-course-words.ts'

/**
 * Reads the words of a course from a folder that holds one folder a language.
 *
 * @param warn told what cannot be read; the rest is used
 * @throws Error where there is no such folder
 */
export function readCourseFolder(folder: string, cwd: string, warn: (text: string) => void): CourseWords {
  const root = resolve(cwd, folder)
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`There is no folder ${folder}. Words of your own stand in FOLDER/LANGUAGE/words.yaml.`)
  const paths = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(join(root, name))
        .filter((file) => file.endsWith('.yaml'))
        .map((file) => `${name}/${file}`),
    )
    .sort()
  const files = paths.map((path) => [path, readFileSync(join(root, path), 'utf8')] as const)
  return readCourseWords(Object.fromEntries(files), folder.replace(/\/$/, ''), warn)
}
