/** How the name of a test file ends, after the name of the rule that it tests. */
export const testEnding = '.test.yaml'

/** Whether a file of a pack holds tests of a rule. */
export function isTestPath(path: string): boolean {
  return path.endsWith(testEnding) && !path.includes('/')
}
