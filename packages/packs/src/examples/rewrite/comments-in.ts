import { CST, Lexer } from 'yaml'

/** The comments of a text, in their order. */
export function commentsIn(text: string): readonly string[] {
  return [...new Lexer().lex(text)].filter((token) => CST.tokenType(token) === 'comment')
}
