export type { FilePiece, FollowOptions } from './follow-file.ts'
export { followFile } from './follow-file.ts'
export { readText } from './read-text.ts'
