import { runProgram } from './program.ts'
import { terminalOf } from './terminal.ts'

const terminal = terminalOf(process)

// A reader that closes the pipe early, as `head` does, has seen what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

await runProgram(terminal, process.argv.slice(2))
