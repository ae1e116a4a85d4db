/** The 97.5 % point of the normal distribution. */
const z = 1.959963984540054

/**
 * The 95 % interval of a share of which `right` of `n` were seen, as fractions: Wilson's score interval (1927), which
 * stays between 0 and 1 and holds for few cases too.
 */
export function wilsonInterval(right: number, n: number): { readonly low: number; readonly high: number } {
  const share = right / n
  const scale = 1 + z ** 2 / n
  const centre = (share + z ** 2 / (2 * n)) / scale
  const reach = (z / scale) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))
  return { low: right === 0 ? 0 : centre - reach, high: right === n ? 1 : centre + reach }
}
