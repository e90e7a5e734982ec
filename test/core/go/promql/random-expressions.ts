import fc from 'fast-check';

const METRICS = ['m', 'n', 'o_bucket'];
const NAMES = ['a', 'b', 'c', 'le'];
const VALUES = ['x', 'y', 'xy', ''];
const PATTERNS = ['x', 'x|y', '.*', '.+', 'x.*', '(.*)', '(.+)', 'x(.*)', ''];

/** Series with some of the labels that expressions name. */
export const someSeries = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom(...METRICS), fc.subarray(NAMES), fc.array(fc.constantFrom('x', 'y', 'xy'), { minLength: 4 }))
    .map(([metric, names, values]) => {
      const labels = names.map((name, index) => `${name}="${name === 'le' ? '+Inf' : values[index]}"`);
      return `${metric}{${labels.join(', ')}}`;
    }),
  { minLength: 6, maxLength: 12 },
);

const quoted = (values: readonly string[]) => fc.constantFrom(...values).map((value) => JSON.stringify(value));
const nameList = fc.subarray(NAMES).map((names) => `(${names.join(', ')})`);
const matcher = fc.oneof(
  fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom('=', '!='), quoted(VALUES)),
  fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom('=~', '!~'), quoted(PATTERNS)),
);

const selector = fc
  .tuple(fc.constantFrom(...METRICS), fc.array(matcher, { maxLength: 2 }))
  .map(([metric, matchers]) => `${metric}{${matchers.map((parts) => parts.join('')).join(', ')}}`);

/** Expressions of every form that has labels of its own. */
export const someExpression = fc.letrec<{ vector: string }>((tie) => {
  const vector = tie('vector');
  const words = (...parts: (string | fc.Arbitrary<string>)[]) =>
    fc
      .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
      .map((texts) => texts.join(''));
  const comparing = fc.constantFrom(' > ', ' >= ', ' != ', ' + ', ' * ', ' == bool ');
  const clause = words(fc.constantFrom('on', 'ignoring'), nameList);
  return {
    vector: fc.oneof(
      { depthSize: 'small', maxDepth: 3 },
      { arbitrary: selector, weight: 3 },
      words(fc.constantFrom('sum', 'count', 'max'), fc.constantFrom(' by ', ' without '), nameList, ' (', vector, ')'),
      words('sum(', vector, ')'),
      words(fc.constantFrom('topk', 'bottomk'), ' by ', nameList, ' (2, ', vector, ')'),
      words('count_values', fc.constantFrom(' by ', ' without '), nameList, ' ("c", ', vector, ')'),
      words('(', vector, comparing, fc.constantFrom('0', 'scalar(vector(1))'), ')'),
      words('(', vector, fc.constantFrom(' and ', ' unless ', ' or '), vector, ')'),
      words('(', vector, fc.constantFrom(' and ', ' unless ', ' or '), clause, ' ', vector, ')'),
      words('(', vector, comparing, vector, ')'),
      words('(', vector, comparing, clause, ' ', vector, ')'),
      words('(', vector, ' * ', clause, fc.constantFrom(' group_left ', ' group_right '), nameList, ' ', vector, ')'),
      words('absent(', vector, ')'),
      words('absent((', selector, '))'),
      words('absent_over_time(', selector, '[5m])'),
      words('histogram_quantile(0.9, ', vector, ')'),
      words('abs(', vector, ')'),
      words('rate(', selector, '[5m])'),
      words('max_over_time(', vector, '[5m:1m])'),
      words('label_replace(', vector, ', "a", ', quoted(['$1', 'z', 'p-$1', '']), ', "b", ', quoted(PATTERNS), ')'),
      words('label_join(', vector, ', "c", ', quoted(['-', '']), ', "a", "b")'),
      words('-', vector),
    ),
  };
}).vector;
