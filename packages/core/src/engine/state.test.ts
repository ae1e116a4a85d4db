import { describe, expect, test } from 'vitest'
import type { Verdict } from '../types/reading.ts'
import { RuleState, type Timing } from './state.ts'

const everyEpoch = { check: { every: 1, unit: 'epochs' } } as const
const epochs = (count: number) => ({ count, unit: 'epochs' }) as const

/** One check an epoch; `y`, `n` and `?` are the verdicts. Gives what happened as `f`, `m` (reminded), `r` or `.`. */
function live(timing: Timing, verdicts: string, silenced = ''): string {
  const state = new RuleState(timing)
  const letters = { fire: 'f', remind: 'm', resolve: 'r' }
  return [...verdicts]
    .map((letter, index) => {
      const verdict: Verdict = letter === 'y' ? 'yes' : letter === 'n' ? 'no' : 'unknown'
      const transition = state.advance(
        verdict,
        { step: (index + 1) * 10, epoch: index + 1 },
        silenced[index] === 's',
      )
      return transition ? letters[transition] : '.'
    })
    .join('')
}

describe('a rule', () => {
  test.each<[string, Omit<Timing, 'check'>, string, string]>([
    ['fires at once and resolves at once', {}, 'nyyn', '.f.r'],
    ['reports each episode once', {}, 'yynyyn', 'f.rf.r'],
    ['fires when it has been true for long enough', { for: epochs(2) }, 'yyy', '.f.'],
    ['starts again when it was false in between', { for: epochs(2) }, 'ynyny', '.....'],
    ['holds a pending state while it cannot tell, without counting it', { for: epochs(2) }, 'y??y', '...f'],
    ['holds a firing state while it cannot tell', {}, 'y??y', 'f...'],
    ['resolves when it has been false for long enough', { clearAfter: epochs(2) }, 'ynn', 'f.r'],
    ['goes on firing after a short break', { clearAfter: epochs(2) }, 'ynynn', 'f...r'],
    ['reminds while it lasts', { remind: epochs(3) }, 'yyyyyyyn', 'f..m..mr'],
    ['says nothing while it can never tell', {}, '????', '....'],
  ])('%s', (_name, timing, verdicts, happened) => {
    expect(live({ ...everyEpoch, ...timing }, verdicts)).toBe(happened)
  })

  test('waits while another rule explains it away, and fires afterwards if it still holds', () => {
    expect(live(everyEpoch, 'yyyy', 'ss..')).toBe('..f.')
  })

  test('counts steps when it is timed in steps', () => {
    expect(live({ check: { every: 10, unit: 'steps' }, for: { count: 30, unit: 'steps' } }, 'yyyy')).toBe(
      '..f.',
    )
  })

  test('does not count epochs that were never there', () => {
    const state = new RuleState({ ...everyEpoch, for: epochs(2) })
    expect(state.advance('yes', { step: 10, epoch: 8 }, false)).toBeUndefined()
    expect(state.advance('yes', { step: 20, epoch: 9 }, false)).toBe('fire')
  })
})
