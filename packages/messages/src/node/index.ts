export { readCourseFolder } from './read-course-folder.ts'
export { localesIn, readLocales, shippedLocales } from './read-locales.ts'
