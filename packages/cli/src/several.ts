import { Option } from 'commander'

/** An option that is given once for each of its values, so that what follows them is not taken for another. */
export function several(flags: string): Option {
  return new Option(flags).argParser((value: string, before: readonly string[] = []) => [...before, value])
}
