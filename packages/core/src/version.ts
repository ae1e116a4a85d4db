/** The version of the engine, which packs ask for with `engine`. */
export const version: string = '0.1.0'
