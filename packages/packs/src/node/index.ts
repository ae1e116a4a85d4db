export { errorCodes, readErrorPage } from './error-pages.ts'
export type { FoundPacks } from './find-packs.ts'
export { findPacks } from './find-packs.ts'
export { readShippedCatalogue, shippedPacks } from './shipped.ts'
