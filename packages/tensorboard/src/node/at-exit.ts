const tasks = new Set<() => void>()

/**
 * Runs a task when the process exits, be it by `process.exit` or by an error that nobody caught, and not when a signal
 * kills it. What the task throws is dropped. Gives a function that cancels it.
 */
export function atExit(task: () => void): () => void {
  // One listener for all, because Node warns of a leak from the eleventh on.
  if (tasks.size === 0) process.once('exit', runAll)
  tasks.add(task)
  return () => {
    tasks.delete(task)
    if (tasks.size === 0) process.off('exit', runAll)
  }
}

function runAll(): void {
  for (const task of tasks) {
    try {
      task()
    } catch {
      // Nothing is left that could be told.
    }
  }
}
