export type { Picture } from './draw-png.ts'
export { drawPng } from './draw-png.ts'
export { drawSvg } from './draw-svg.ts'
