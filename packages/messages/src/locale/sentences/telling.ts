/** What surrounds the words of a rule wherever a finding is shown, with the names that each sentence may use. */
export const telling = {
  'severity.error': {},
  'severity.warning': {},
  'severity.info': {},

  'state.reminded': {},
  'state.resolved': {},

  'place.both': { epoch: 'number', step: 'number' },
  'place.epoch': { epoch: 'number' },
  'place.step': { step: 'number' },
  'place.start': {},

  'heading.sure': {},
  'heading.why': {},
  'heading.try_one': {},
  'heading.try_several': {},
  'heading.caution': {},
  'heading.read': {},
  'heading.run_in': { heading: 'text', text: 'text' },

  'hedge.observed': { range: 'text?', several: 'flag', single: 'flag' },
  'hedge.very_likely': { range: 'text?', several: 'flag', single: 'flag' },
  'hedge.likely': { range: 'text?', several: 'flag', single: 'flag' },
  'hedge.about_even': { range: 'text?', several: 'flag', single: 'flag' },
  'hedge.possible': { range: 'text?', several: 'flag', single: 'flag' },

  'basis.rule_of_thumb': {},
  'basis.measured': { n: 'number', range: 'text' },
  'basis.little_data': { n: 'number' },

  'cause.supported': {},

  'number.nan': {},
  'number.infinity': {},
  'number.minus_infinity': {},

  'resolved.body': {},
  'resolved.hedge': {},

  'reminded.body': {},

  'fallback.body': { rule: 'text', readings: 'text?' },
  'fallback.reading': { name: 'text', value: 'number' },
  'fallback.why': {},
  'fallback.try': {},

  'blind.cannot_check': { title: 'text', reasons: 'text' },
  'blind.log': { hint: 'text' },
  'blind.log_in': { framework: 'text', hint: 'text' },
  'blind.missing': { metric: 'text' },
  'blind.too_coarse': { metric: 'text' },
  'blind.too_few': { metric: 'text' },
  'blind.gap': { metric: 'text' },
  'blind.stale': { metric: 'text' },
  'blind.not_finite': { metric: 'text' },
  'blind.not_a_number': { metric: 'text' },
  'blind.metric': { title: 'text', name: 'text' },

  'notice.title': {},

  'summary.parts': { n: 'number', parts: 'text' },
  'summary.fired': { n: 'number' },
  'summary.quiet': { n: 'number' },
  'summary.waiting': { n: 'number' },
  'summary.unknown': { n: 'number' },
  'summary.healthy': { n: 'number' },
  'summary.blind': { n: 'number' },
  'summary.empty': {},

  'units.epochs': { n: 'number' },
  'units.steps': { n: 'number' },
  'units.readings': { n: 'number' },
  'units.checks': { n: 'number' },
  'units.examples': { n: 'number' },
  'units.classes': { n: 'number' },
  'units.layers': { n: 'number' },
  'units.rules': { n: 'number' },
  'units.runs': { n: 'number' },
  'units.percentage_points': { n: 'number' },

  'report.nothing': {},
  'report.nothing_yet': {},
  'report.found': { n: 'number' },
  'report.found_so_far': { n: 'number' },
  'report.resolved': { place: 'text' },
  'report.earlier': { n: 'number' },
  'report.blind': {},
  'report.quiet': { n: 'number' },
} as const
