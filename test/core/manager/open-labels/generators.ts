import fc from 'fast-check';
import type { LabelKnowledge, LabelSet } from '../../../../core/src/go/promql/label-set.js';
import type { LabelSelector } from '../../../../core/src/model/selector/selector.js';

/** Few keys and values, so that they often meet. */
export const key = fc.constantFrom('namespace', 'pod', 'severity', 'cluster', '__proto__');
const VALUES = ['pay', 'payment', 'pay-api', 'shop', 'critical', 'web-0', 'web-1', 'default', 'x'];
export const value = fc.constantFrom(...VALUES);
/** Searched anywhere in a value; some are invalid. */
const search = fc.constantFrom(
  ...[
    '',
    'pay',
    '^pay',
    '^pay-',
    '^pay.*',
    '^(pay|shop)$',
    '^web-[0-9]$',
    '.*',
    '.+',
    '^$',
    'a',
    '(',
    '^(?:pay)?',
    '-api$',
  ],
);
const whole = fc.constantFrom(
  ...['pay.*', 'pay|shop', '.+', '.*', 'web-[0-9]', 'pay-.+', '', '(', 'x?', '|pay', '(pay)?.*'],
);

export const knowledge: fc.Arbitrary<LabelKnowledge> = fc.oneof(
  value.map((text): LabelKnowledge => ({ is: 'certain', value: text })),
  fc.constant<LabelKnowledge>({ is: 'absent' }),
  fc.record({
    is: fc.constant('open' as const),
    mayBeAbsent: fc.boolean(),
    limits: fc.array(
      fc.oneof(
        fc.record({ op: fc.constantFrom('=' as const, '!=' as const), value: fc.oneof(value, fc.constant('')) }),
        fc.record({ op: fc.constantFrom('=~' as const, '!~' as const), value: whole }),
      ),
      { maxLength: 2 },
    ),
  }),
);

export const labelSet: fc.Arbitrary<LabelSet> = fc.record({
  labels: fc.array(fc.tuple(key, knowledge), { maxLength: 4 }).map((entries) => new Map(entries)),
  closed: fc.boolean(),
});

const condition = fc.oneof(
  fc.record({ key, operator: fc.constantFrom('In', 'NotIn'), values: fc.array(value, { minLength: 1, maxLength: 3 }) }),
  fc.record({ key, operator: fc.constantFrom('Exists', 'DoesNotExist') }),
  fc.record({ key, operator: fc.constant('Match'), regexValue: search }),
);
const oddCondition = fc.record({
  key: fc.oneof(key, fc.constant('${KEY}')),
  operator: fc.constantFrom('In', 'NotIn', 'Match', 'Exists', 'in'),
  values: fc.array(fc.oneof(value, fc.constantFrom('', '${VALUE}', 'not valid')), { maxLength: 2 }),
  regexValue: fc.oneof(search, fc.constant('${REGEX}')),
});

/** Selectors of which some cannot be evaluated, and some have placeholders. */
export const selector: fc.Arbitrary<LabelSelector> = fc.record(
  {
    matchLabels: fc.dictionary(key, value, { maxKeys: 2 }),
    matchExpressions: fc.array(fc.oneof({ weight: 6, arbitrary: condition }, { weight: 1, arbitrary: oddCondition }), {
      maxLength: 3,
    }),
  },
  { requiredKeys: [] },
);

/** Labels of an alert; an empty value is as good as none. */
export const alertLabels: fc.Arbitrary<Record<string, string>> = fc
  .array(fc.tuple(key, fc.option(fc.oneof(value, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5 })))), {
    maxLength: 5,
  })
  .map((entries) => Object.fromEntries(entries.flatMap(([name, text]) => (text === null ? [] : [[name, text]]))));

/** The labels as near to the given ones as a set of labels allows; undefined when some limit cannot be met by them. */
export function allowedLabels(
  { labels, closed }: LabelSet,
  given: Readonly<Record<string, string>>,
): Record<string, string> | undefined {
  const kept = new Map(closed ? [] : Object.entries(given));
  for (const [name, known] of labels) {
    kept.delete(name);
    if (known.is === 'certain') kept.set(name, known.value);
    if (known.is !== 'open') continue;
    const text = Object.hasOwn(given, name) ? (given[name] ?? '') : '';
    if (text === '' && !known.mayBeAbsent) return undefined;
    for (const limit of known.limits) if (!isMet(limit, text)) return undefined;
    if (text !== '') kept.set(name, text);
  }
  return Object.fromEntries(kept);
}

function isMet({ op, value }: { readonly op: string; readonly value: string }, text: string): boolean {
  if (op === '=' || op === '!=') return (text === value) === (op === '=');
  if (value === '(') return true;
  return new RegExp(`^(?:${value})$`, 'u').test(text) === (op === '=~');
}
