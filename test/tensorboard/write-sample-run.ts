import { openTensorboardSink } from '../../packages/tensorboard/src/node/index.ts'
import { formatSampleReport } from '../../packages/tensorboard/test-support/format-sample-report.ts'
import { sampleReport } from '../../packages/tensorboard/test-support/sample-report.ts'

/** Names that are markup, as metrics, labels and words. */
export const hostileNames = [
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '</p><script>alert(1)</script>',
]

export const steps = 5_000
export const epochs = 50

/** Epochs whose validation loss is not a finite number. */
export const oddLosses: Readonly<Record<number, number>> = {
  10: Number.NaN,
  20: Number.POSITIVE_INFINITY,
  30: Number.NEGATIVE_INFINITY,
}

/** The layers of which one rule speaks at the same step. */
export const layers = ['conv1', 'conv2', 'dense_1']

/** Writes a whole training: three metrics, hostile names, and findings of five rules. Gives its run directory. */
export function writeSampleRun(logDir: string): string {
  const sink = openTensorboardSink({
    logDir,
    formatReport: formatSampleReport,
    describeMetric: (name) => (name.endsWith('loss') ? `The loss of *this* training (${name})` : undefined),
  })
  const stepsPerEpoch = steps / epochs
  for (let step = 1; step <= steps; step++) {
    const epoch = Math.ceil(step / stepsPerEpoch)
    sink.metrics({ step, epoch, metrics: { loss: 100 / step, 'gradient_norm{layer=conv1}': step } })
    if (step % stepsPerEpoch === 0) endEpoch(step, epoch)
  }
  sink.end({ rules: [], notices: [notice] })
  if (!sink.dir) throw new Error(`Nothing was written to ${logDir}`)
  return sink.dir

  function endEpoch(step: number, epoch: number): void {
    const odd = Object.fromEntries(hostileNames.map((name) => [name, epoch]))
    sink.metrics({
      step,
      epoch,
      end: 'epoch',
      metrics: { loss: 1 / epoch, val_loss: oddLosses[epoch] ?? epoch, ...odd },
    })
    if (epoch === 10) {
      sink.report(
        sampleReport({ rule: 'essentials/nonfinite-loss', step, epoch, title: 'The loss is not a number' }),
      )
      sink.notice(notice)
      for (const layer of layers)
        sink.report(sampleReport({ rule: 'deep/dead-relu', step, epoch, labels: { layer } }))
    }
    if (epoch === 20) {
      for (const [i, name] of hostileNames.entries()) {
        const labels = { layer: name }
        sink.report(
          sampleReport({ rule: `hostile/rule-${i}`, step, epoch, labels, title: name, body: `${name} rose` }),
        )
      }
    }
    // A state that comes and goes: more texts than either loader keeps of one tag would be lost, so few are written.
    if (epoch > 40 && epoch <= 45)
      sink.report(sampleReport({ step, epoch, body: `It was so in epoch ${epoch}` }))
  }
}

const notice = {
  rule: 'essentials/overfitting-gap',
  labels: {},
  unread: [{ of: 'val_accuracy', kind: 'metric', reason: 'missing' }],
  text: `Log val_accuracy and overfitting can be checked ${hostileNames[0]}`,
} as const
