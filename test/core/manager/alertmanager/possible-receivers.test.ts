import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { allLabels, type KnownLabels, someLabels } from '../../../../core/src/manager/alertmanager/matches-labels.js';
import { possibleReceivers } from '../../../../core/src/manager/alertmanager/possible-receivers.js';
import { takenRoutes } from '../../../../core/src/manager/alertmanager/taken-routes.js';
import { factsOf } from './facts-of.js';

function possible(route: string, known: Readonly<Record<string, string>>) {
  const { route: root } = factsOf(`route: ${route}\n`);
  if (!root) throw new Error('unreadable');
  const { receivers, open } = possibleReceivers(root, known);
  return { names: receivers.map(({ text: name }) => name), open };
}

const TREE = `{receiver: root, routes: [
  {receiver: db, matchers: [team="db"], routes: [{receiver: page, match: {severity: critical}}]},
  {receiver: copy, match_re: {severity: "crit.*|error"}, continue: true},
  {receiver: quiet, matchers: [severity=~"warning|info"]},
]}`;

test.each<[known: Readonly<Record<string, string>>, names: readonly string[]]>([
  [{ team: 'db', severity: 'critical' }, ['page']],
  [{ team: 'db', severity: 'info' }, ['db']],
  [{ team: 'web', severity: 'error' }, ['copy']],
  [{ team: 'web', severity: 'warning' }, ['quiet']],
  [{ team: 'web', severity: '' }, ['root']],
  [{ team: 'web' }, ['copy', 'quiet', 'root']],
  [{ severity: 'critical' }, ['page', 'copy']],
  [{}, ['page', 'db', 'copy', 'quiet', 'root']],
])('alerts with %j may reach %j', (known, names) => {
  expect(possible(TREE, known)).toEqual({ names, open: false });
});

it('inherits the receiver, and stops at a route that takes every alert', () => {
  const tree =
    '{receiver: root, routes: [{matchers: ["a=~\\".*\\""], routes: [{matchers: [b=c]}]}, {receiver: never}]}';
  expect(possible(tree, {})).toEqual({ names: ['root', 'root'], open: false });
});

it('cannot tell what placeholders hide', () => {
  expect(possible('{receiver: root, routes: ["${ROUTE}"]}', {}).open).toBe(true);
  expect(possible('{receiver: "${NAME}"}', {}).open).toBe(true);
  const hidden = '{receiver: root, routes: [{receiver: other, matchers: [a="b", "${MATCHER}"]}]}';
  expect(possible(hidden, { a: 'b' })).toEqual({ names: ['other', 'root'], open: false });
  expect(possible(hidden, { a: 'c' })).toEqual({ names: ['root'], open: false });
});

const LABELS = ['severity', 'team'];
const value = fc.constantFrom('', 'critical', 'db');
const matcher = fc
  .tuple(fc.constantFrom(...LABELS), fc.constantFrom('=', '!=', '=~', '!~'), value)
  .map(([name, operator, wanted]) => `${name}${operator}"${wanted}"`);
const { route } = fc.letrec<{ route: object }>((tie) => ({
  route: fc.record({
    receiver: fc.constantFrom('', 'a', 'b', 'c'),
    matchers: fc.array(matcher, { maxLength: 2 }),
    continue: fc.boolean(),
    routes: fc.oneof({ maxDepth: 2 }, fc.constant([]), fc.array(tie('route'), { maxLength: 3 })),
  }),
}));

it('knows more with each label that is known', () => {
  fc.assert(
    fc.property(fc.array(route, { maxLength: 3 }), value, value, (routes, severity, team) => {
      const tree = JSON.stringify({ receiver: 'root', routes });
      const all = new Set(possible(tree, {}).names);
      const some = new Set(possible(tree, { severity }).names);
      const certain = possible(tree, { severity, team }).names;
      expect(certain.length).toBeGreaterThan(0);
      expect([...some].every((name) => all.has(name))).toBe(true);
      expect(certain.every((name) => some.has(name))).toBe(true);
    }),
  );
});

it('is sure of a route only if the alert takes it whatever the other labels are', () => {
  fc.assert(
    fc.property(fc.array(route, { maxLength: 3 }), value, value, (routes, severity, team) => {
      const { route: root } = factsOf(`route: ${JSON.stringify({ receiver: 'root', routes })}\n`);
      if (!root) throw new Error('unreadable');
      const pathsOf = (known: KnownLabels, isWanted = (_sure: boolean) => true) =>
        takenRoutes(root, known)
          .taken.filter(({ sure }) => isWanted(sure))
          .map(({ route: { path } }) => path.join('.'));
      const certain = pathsOf(allLabels({ severity, team }));
      const known = someLabels({ severity });
      expect(certain).toEqual(expect.arrayContaining(pathsOf(known, (sure) => sure)));
      expect(pathsOf(known)).toEqual(expect.arrayContaining(certain));
    }),
    { numRuns: 300 },
  );
});
