import { describe, expect, test } from 'vitest';
import { labelsOfPromql } from '../../../../core/src/go/promql/labels-of-promql.js';
import { showLabels } from './show-labels.js';

type Case = readonly [expression: string, labels: string];

function check(cases: readonly Case[]) {
  test.each(cases)('%s: %s', (expression, labels) => {
    expect(showLabels(labelsOfPromql(expression))).toBe(labels);
  });
}

describe('selectors', () => {
  check([
    ['up', '{ …}'],
    ['up{job="k"}', '{job=k …}'],
    ['up{"job"="k"}', '{job=k …}'],
    [String.raw`up{job="a\"\x41"}`, '{job=a"A …}'],
    ["up{job='k'}", '{job=k …}'],
    ['up{job=""}', '{-job …}'],
    ['up{job=~"k"}', '{job=k …}'],
    ['up{job=~"a|b"}', '{job[=~a|b] …}'],
    ['up{job=~"a|"}', '{job?[=~a|] …}'],
    ['up{job!="k"}', '{job?[!=k] …}'],
    ['up{job!=""}', '{job[!=] …}'],
    ['up{job!~"k.*"}', '{job?[!~k.*] …}'],
    ['up{job!~"k.*", job!=""}', '{job[!~k.*][!=] …}'],
    ['up{job=~"a|b", job="a"}', '{job=a …}'],
    ['{__name__="up", job="k"}', '{job=k …}'],
    ['{"up", job="k"}', '{job=k …}'],
  ]);
});

describe('aggregations', () => {
  check([
    ['sum(up{job="k"})', '{}'],
    ['sum by (job, node) (up{job="k"})', '{job=k, node?}'],
    ['sum(up{job="k"}) by (job)', '{job=k}'],
    ['sum by (node) (up{node=~"a|b"})', '{node[=~a|b]}'],
    ['sum by () (up)', '{}'],
    ['sum without (job) (up{job="k", node="n"})', '{-job, node=n …}'],
    ['sum without (job) (sum by (job, node) (up))', '{node?}'],
    ['topk(3, up{job="k"})', '{job=k …}'],
    ['bottomk by (node) (3, up{job="k"})', '{job=k …}'],
    ['limitk(3, up{job="k"})', '{job=k …}'],
    ['quantile by (job) (0.9, up{job="k"})', '{job=k}'],
    ['count_values("version", up{job="k"})', '{version}'],
    ['count_values by (job) ("version", up{job="k"})', '{job=k, version}'],
    ['count_values without (node) ("version", up{job="k"})', '{job=k, -node, version …}'],
  ]);
});

describe('what keeps labels', () => {
  check([
    ['up{job="k"} > 1', '{job=k …}'],
    ['1 < up{job="k"}', '{job=k …}'],
    ['-up{job="k"}', '{job=k …}'],
    ['up{job="k"} > bool 1', '{job=k …}'],
    ['rate(up{job="k"}[5m])', '{job=k …}'],
    ['round(up{job="k"}, 5)', '{job=k …}'],
    ['predict_linear(up{job="k"}[1h], 3600)', '{job=k …}'],
    ['quantile_over_time(0.5, up{job="k"}[1h])', '{job=k …}'],
    ['up{job="k"} offset 5m', '{job=k …}'],
    ['up{job="k"} @ 10', '{job=k …}'],
    ['max_over_time((up{job="k"} > 1)[1h:5m])', '{job=k …}'],
    ['((up{job="k"}))', '{job=k …}'],
    ['up{job="k"} # a comment', '{job=k …}'],
    ['hour(up{job="k"})', '{job=k …}'],
  ]);
});

describe('what has no labels', () => {
  check([
    ['1', '{}'],
    ['time() > 5', '{}'],
    ['scalar(up{job="k"}) + 1', '{}'],
    ['vector(1)', '{}'],
    ['hour() > 8', '{}'],
    ['day_of_week() == 0', '{}'],
  ]);
});

describe('functions that change labels', () => {
  check([
    ['histogram_quantile(0.9, sum by (le, job) (rate(x_bucket{job="k"}[5m])))', '{job=k}'],
    ['absent(up{job="k"})', '{job=k}'],
    ['absent((up{job="k"} offset 5m))', '{job=k}'],
    ['absent_over_time(up{job="k"}[5m])', '{job=k}'],
    ['absent(up{job="k", node=~"a|b"})', '{job=k}'],
    ['absent(up{job="k", job="l", node="n"})', '{node=n}'],
    ['absent(up{job="k", job=~"k.*"})', '{}'],
    ['absent(up{job=~"k.*", job="k"})', '{job=k}'],
    ['absent(up{job=""})', '{}'],
    ['absent(up{job="k"} == 1)', '{}'],
    ['absent(sum(up{job="k"}))', '{}'],
    ['absent(up{job="k"} @ 10)', '{job?}'],
    ['label_replace(up, "a", "x", "b", ".*")', '{a=x …}'],
    ['label_replace(up, "a", "x", "", "")', '{a=x …}'],
    ['label_replace(up{a="o"}, "a", "", "b", ".*")', '{-a …}'],
    ['label_replace(up{a="o"}, "a", "x", "b", "y.*")', '{a[=~x|o] …}'],
    ['label_replace(up{b="y1"}, "a", "x-$1", "b", "y(.*)")', '{a=x-1, b=y1 …}'],
    ['label_replace(up{a="o", b="z"}, "a", "x", "b", "y.*")', '{a=o, b=z …}'],
    ['label_replace(up{b=~"c|d"}, "a", "$1", "b", "(.*)")', '{a[=~c|d], b[=~c|d] …}'],
    ['label_replace(up{b=~"c|d"}, "a", "$1", "b", "(.+)")', '{a[=~c|d], b[=~c|d] …}'],
    ['label_replace(up{a="o"}, "a", "${1}", "b", "(.+)")', '{a …}'],
    ['label_replace(up{a="o"}, "a", "$1", "b", "c(.*)")', '{ …}'],
    ['label_join(up{b="x", c="y"}, "a", "-", "b", "c")', '{a=x-y, b=x, c=y …}'],
    ['label_join(up, "a", "-", "b", "c")', '{a …}'],
    ['label_join(up, "a", "-", "b")', '{ …}'],
  ]);
});

describe('set operators', () => {
  check([
    ['up{job="k"} and on (node) x{node="n", pod="p"}', '{job=k, node=n …}'],
    ['up{job="k"} and x{node="n"}', '{job=k, node=n …}'],
    ['up{job="k"} and sum by (job, node) (x)', '{job=k, node?}'],
    ['up{job="k"} and ignoring (pod) sum by (job) (x)', '{job=k, pod?}'],
    ['up{job="k"} unless on (node) x{node="n"}', '{job=k …}'],
    ['up{job="k"} or x{job="k", node="n"}', '{job=k …}'],
    ['up{job="k"} or x{job="l"}', '{job[=~k|l] …}'],
    ['up{job=~"k.*"} or x{job="k1"}', '{job[=~k.*] …}'],
    ['sum by (job) (up) or sum by (node) (x)', '{job?, node?}'],
    ['sum by (job) (up) or x', '{ …}'],
  ]);
});

describe('operations on two results', () => {
  check([
    ['up{job="k"} / x{node="n"}', '{job=k, node=n …}'],
    ['sum by (job) (up) / sum by (job, node) (x)', '{job?}'],
    ['up{job="k", node="n"} / on (job) x', '{job=k}'],
    ['up{job="k", node="n"} > on (job, pod) x{pod="p"}', '{job=k, pod=p}'],
    ['up{job="k", node="n"} * on () x', '{}'],
    ['up{job="k", node="n"} / ignoring (node) x{pod="p"}', '{job=k, -node, pod=p …}'],
    ['up{job="k"} * on (node) group_left (pod) x{node="n", pod="p"}', '{job=k, node=n, pod=p …}'],
    ['up{pod="q"} * on (node) group_left (pod) sum by (node) (x)', '{-pod …}'],
    ['up{job="k"} * on (node) group_left x{node="n", pod="p"}', '{job=k, node=n …}'],
    ['x{node="n", pod="p"} * on (node) group_right (pod) up{job="k"}', '{job=k, node=n, pod=p …}'],
    ['up{job="k"} == bool on (job) x', '{job=k}'],
  ]);
});

describe('what is not known', () => {
  check([
    ['later_function(up{job="k"})', '{ …}'],
    ['info(up{job="k"})', '{ …}'],
    ['sum by (job) (up', '{ …}'],
    ['up{job="k"', '{ …}'],
    ['up{job=~"("}', '{ …}'],
    ['up + fill(0) x', '{ …}'],
    ['', '{ …}'],
  ]);
});

test('a recording rule gives the labels of its metric', () => {
  const scope = {
    recorded: (metric: string) => (metric === 'node:load' ? labelsOfPromql('sum by (node, role) (x)') : undefined),
    isHidden: () => false,
  };
  expect(showLabels(labelsOfPromql('node:load{node="n"} > 1', scope))).toBe('{node=n, role?}');
  expect(showLabels(labelsOfPromql('{__name__="node:load"}', scope))).toBe('{node?, role?}');
  expect(showLabels(labelsOfPromql('{__name__=~"node:load"}', scope))).toBe('{ …}');
});

test('what is hidden is not known', () => {
  const scope = { recorded: () => undefined, isHidden: (text: string) => text.includes('HIDDEN') };
  const labelsOf = (expression: string) => showLabels(labelsOfPromql(expression, scope));
  expect(labelsOf('up{job="HIDDEN", node="n"}')).toBe('{node=n …}');
  expect(labelsOf('sum by (HIDDEN) (up)')).toBe('{ …}');
  expect(labelsOf('up / on (HIDDEN) x')).toBe('{ …}');
  expect(labelsOf('absent(up{job="HIDDEN"})')).toBe('{job?}');
  expect(labelsOf('label_replace(up{a="o"}, "a", "HIDDEN", "b", ".*")')).toBe('{ …}');
});

test('an expression may be nested deeply', () => {
  const depth = 5000;
  expect(showLabels(labelsOfPromql(`${'('.repeat(depth)}up${')'.repeat(depth)}`))).toBe('{ …}');
});
