/** The files of a pack that go by one name. */
const named = ['pack.yaml', 'catalogue.yaml', 'calibration.yaml']

/**
 * The name that a file of a pack would be read under, where an editor or a habit has given it another: `.yml`, `.YAML`,
 * `.yaml.txt`, `Pack.yaml`. Undefined where the name is as it should be, or is that of something else.
 */
export function meantName(name: string): string | undefined {
  const [, stem] = /^(.+?)\.ya?ml(?:\.txt)?$/iu.exec(name) ?? []
  if (stem === undefined || stem.startsWith('.')) return undefined
  const meant = `${named.includes(`${stem.toLowerCase()}.yaml`) ? stem.toLowerCase() : stem}.yaml`
  return meant === name ? undefined : meant
}
