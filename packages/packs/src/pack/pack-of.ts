/** The pack of a rule, by the rule's id. */
export function packOf(rule: string): string {
  return rule.slice(0, rule.indexOf('/'))
}
