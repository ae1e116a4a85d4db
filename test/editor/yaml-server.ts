import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import {
  type CompletionItem,
  type CompletionList,
  createProtocolConnection,
  type Diagnostic,
  type Hover,
  type Position,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node.js'

/** A real YAML language server, spoken to as an editor speaks to it. */
export interface YamlServer {
  /** Opens a text under a path, which need not exist, and gives what the server finds wrong with it. */
  diagnose(path: string, text: string): Promise<readonly Diagnostic[]>
  /** What may be written at a place. */
  complete(path: string, text: string, position: Position): Promise<readonly CompletionItem[]>
  /** What the pointer shows over a place. */
  hover(path: string, text: string, position: Position): Promise<string>
  stop(): Promise<void>
}

const server = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server')

/** Settings that keep the server off the network. */
const offline = { schemaStore: { enable: false }, kubernetesCRDStore: { enable: false } }

/**
 * Starts a server with an editor's settings.
 *
 * @param root the folder that the editor has open
 * @param settings what stands under `yaml` in them
 */
export async function startYamlServer(
  root: string,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<YamlServer> {
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  const awaited = new Map<string, (diagnostics: readonly Diagnostic[]) => void>()
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
    awaited.get(uri)?.(diagnostics)
    awaited.delete(uri)
  })
  connection.onRequest('client/registerCapability', () => null)
  const configured = new Promise<void>((resolve) => {
    connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) => {
      resolve()
      return items.map(({ section }) => (section === 'yaml' ? { ...offline, ...settings } : {}))
    })
  })
  connection.listen()
  const rootUri = pathToFileURL(root).href
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'root' }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: { completion: { completionItem: { snippetSupport: true } }, hover: {} },
    },
  })
  await connection.sendNotification('initialized', {})
  await configured

  // The server remembers what it parsed by path and version.
  let version = 0
  const open = async (path: string, text: string): Promise<string> => {
    const uri = pathToFileURL(path).href
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: ++version, text },
    })
    return uri
  }
  const ask = async (method: string, path: string, text: string, position: Position): Promise<unknown> => {
    const uri = await open(path, text)
    const answer = await connection.sendRequest(method, { textDocument: { uri }, position })
    await connection.sendNotification('textDocument/didClose', { textDocument: { uri } })
    return answer
  }

  return {
    async diagnose(path, text) {
      const uri = pathToFileURL(path).href
      const found = new Promise<readonly Diagnostic[]>((resolve) => awaited.set(uri, resolve))
      await open(path, text)
      const diagnostics = await found
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri } })
      return diagnostics
    },
    async complete(path, text, position) {
      const list = (await ask('textDocument/completion', path, text, position)) as CompletionList
      return list.items
    },
    async hover(path, text, position) {
      const hover = (await ask('textDocument/hover', path, text, position)) as Hover | null
      return hover ? JSON.stringify(hover.contents) : ''
    },
    async stop() {
      await connection.sendRequest('shutdown')
      const ended = once(child, 'exit')
      await connection.sendNotification('exit')
      connection.dispose()
      await ended
    },
  }
}
