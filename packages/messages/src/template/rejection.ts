/** A tag of a template that is refused, thrown by the checks of one tag and caught by the walk over all of them. */
export class Rejection extends Error {
  readonly node: hbs.AST.Node

  constructor(node: hbs.AST.Node, message: string) {
    super(message)
    this.node = node
  }
}
