/** A framework that rules have code for. */
interface Framework {
  /** Its name as its makers write it. */
  readonly name: string
  /** The language of its code, as Markdown names it. */
  readonly language: string
}

const frameworks: Readonly<Record<string, Framework>> = {
  keras: { name: 'Keras', language: 'python' },
  pytorch: { name: 'PyTorch', language: 'python' },
  tfjs: { name: 'TensorFlow.js', language: 'js' },
}

/** The ids of the frameworks that are known, under which rules have code for them. */
export const frameworkIds: readonly string[] = Object.keys(frameworks)

/** A framework's name as its makers write it; one that is not known keeps its id. */
export function nameOfFramework(id: string): string {
  return known(id)?.name ?? id
}

/** The language of a framework's code, as Markdown names it; nothing for one that is not known. */
export function languageOfFramework(id: string): string {
  return known(id)?.language ?? ''
}

function known(id: string): Framework | undefined {
  return Object.hasOwn(frameworks, id) ? frameworks[id] : undefined
}
