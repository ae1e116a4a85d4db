export { readLocales } from './read-locales.ts'
