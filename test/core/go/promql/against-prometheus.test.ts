import fc from 'fast-check';
import { expect, test } from 'vitest';
import { knowledgeOf } from '../../../../core/src/go/promql/combine-sets.js';
import type { LabelKnowledge } from '../../../../core/src/go/promql/label-set.js';
import { labelsOfPromql } from '../../../../core/src/go/promql/labels-of-promql.js';
import { matchesLimit } from '../../../../core/src/go/promql/matches-limit.js';
import { providePrometheus } from '../../../debian/provide-prometheus.js';
import { someExpression, someSeries } from './random-expressions.js';
import { type Labels, resultsOf } from './run-promtool.js';
import { showLabels } from './show-labels.js';

const found = providePrometheus();
const why = 'missing' in found ? ` (skipped: ${found.missing})` : '';

const seed = Number(process.env.PROMQL_SEED ?? 1);

test.skipIf('missing' in found)(`what is said of labels is true of Prometheus's results${why}`, () => {
  if ('missing' in found) return;
  let compared = 0;
  for (const series of fc.sample(someSeries, { seed, numRuns: 6 })) {
    const expressions = fc.sample(someExpression, { seed: seed + compared, numRuns: 500 });
    for (const [expression, results] of resultsOf(found.folder, [...new Set(expressions)], series)) {
      compared++;
      const wrong = results.filter((labels) => !isWithin(expression, labels));
      expect(wrong, `${expression} gives ${showLabels(labelsOfPromql(expression))}, with ${series.join(' ')}`).toEqual(
        [],
      );
    }
  }
  // most random expressions find nothing, or match many to many
  expect(compared).toBeGreaterThan(500);
});

function isWithin(expression: string, labels: Labels): boolean {
  const set = labelsOfPromql(expression);
  const names = new Set([...set.labels.keys(), ...Object.keys(labels)]);
  return [...names].every((name) => isTrue(knowledgeOf(set, name), labels[name] ?? ''));
}

function isTrue(knowledge: LabelKnowledge, value: string): boolean {
  if (knowledge.is === 'certain') return value === knowledge.value;
  if (knowledge.is === 'absent') return value === '';
  if (value === '' && !knowledge.mayBeAbsent) return false;
  return knowledge.limits.every((limit) => matchesLimit(limit, value) === true);
}
