import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { possibleReceivers } from '../../../../core/src/manager/alertmanager/possible-receivers.js';
import { readAlertmanager } from '../../../../core/src/model/alertmanager/read-alertmanager.js';
import { indexLines } from '../../../../core/src/text/line-index.js';
import { readDocument } from '../../../../core/src/yaml/read-document.js';

function possible(route: string, known: Readonly<Record<string, string>>) {
  const text = `route: ${route}\n`;
  const { root } = readDocument(text);
  const facts = root?.kind === 'mapping' ? readAlertmanager(root, indexLines(text)) : undefined;
  if (!facts?.route) throw new Error('unreadable');
  const { receivers, open } = possibleReceivers(facts.route, known);
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
