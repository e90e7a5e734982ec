import fc from 'fast-check';

/** Labels and values of few kinds, so that alerts and matchers often meet. */
export const LABELS = ['severity', 'team', 'alerttype'] as const;
const VALUES = ['critical', 'warning', 'db', ''] as const;
const EXPRESSIONS = ['crit.*', 'critical|db', '.*', '.+', 'w', '', '(db|warning)?', '[^d].*'] as const;

const name = fc.constantFrom(...LABELS);
const value = fc.constantFrom(...VALUES);

/** Labels of an alert, of which each may be missing. */
export const alertLabels = fc.dictionary(name, fc.constantFrom('critical', 'warning', 'db'), { maxKeys: 3 });

const equal = fc.tuple(name, fc.constantFrom('=', '!='), value);
const expression = fc.tuple(name, fc.constantFrom('=~', '!~'), fc.constantFrom(...EXPRESSIONS));
const condition = fc.oneof(equal, expression);

/** One entry of `matchers`, with one condition or several. */
const matcher = fc
  .tuple(fc.array(condition, { minLength: 1, maxLength: 2 }), fc.boolean())
  .map(([conditions, braces]) => {
    const text = conditions.map(([label, operator, wanted]) => `${label}${operator}"${wanted}"`).join(', ');
    return braces ? `{${text}}` : text;
  });

/** Matchers in their old and new forms, with a prefix of their fields. */
export function matcherFields(prefix: string): fc.Arbitrary<object> {
  return fc
    .record(
      {
        match: fc.dictionary(name, fc.constantFrom('critical', 'warning', 'db'), { maxKeys: 1 }),
        match_re: fc.dictionary(name, fc.constantFrom(...EXPRESSIONS), { maxKeys: 1 }),
        matchers: fc.array(matcher, { maxLength: 2 }),
      },
      { requiredKeys: [] },
    )
    .map((fields) => Object.fromEntries(Object.entries(fields).map(([key, given]) => [prefix + key, given])));
}

/** The receivers of the generated routes. */
export const RECEIVERS = ['root', 'a', 'b', 'c', 'd'] as const;

const { route } = fc.letrec<{ route: object }>((tie) => ({
  route: fc
    .tuple(
      matcherFields(''),
      fc.record(
        {
          receiver: fc.constantFrom(...RECEIVERS),
          continue: fc.boolean(),
          routes: fc.oneof({ maxDepth: 3 }, fc.constant([]), fc.array(tie('route'), { maxLength: 3 })),
        },
        { requiredKeys: ['routes'] },
      ),
    )
    .map(([matchers, others]) => ({ ...matchers, ...others })),
}));

/** A whole configuration with routes. */
export const routedConfig = fc.array(route, { maxLength: 4 }).map((routes) => ({
  route: { receiver: 'root', routes },
  receivers: RECEIVERS.map((receiver) => ({ name: receiver })),
}));

export const inhibitRule = fc
  .tuple(
    matcherFields('source_'),
    matcherFields('target_'),
    fc.uniqueArray(fc.constantFrom(...LABELS, 'missing'), { maxLength: 2 }),
  )
  .map(([source, target, equalLabels]) => ({ ...source, ...target, equal: equalLabels }));
