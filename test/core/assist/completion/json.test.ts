import { describe, expect, test } from 'vitest';
import { analyseStream, complete, countLabels, indexLines, plainText, readObjects } from '#core';
import { atCursor } from '../at-cursor.js';
import { inserted } from './inserted.js';

const LABELS = countLabels([{ labels: { severity: 'critical' } }, { labels: { team: 'blue' } }]);

function receiver(dingtalk: string): string {
  return `{"apiVersion": "notification.kubesphere.io/v2beta2", "kind": "Receiver", "metadata": {"name": "a"}, "spec": {"dingtalk": ${dingtalk}}}`;
}
function condition(members: string): string {
  return receiver(`{"alertSelector": {"matchExpressions": [{${members}}]}}`);
}

function completions(marked: string, isJson?: true) {
  const { text, position } = atCursor(marked);
  return { text, items: complete(analyseStream(text), position, { labels: LABELS, isJson }) };
}

/** The text after an item is accepted, without the head of the object. */
function accepted(marked: string, label: string): string | undefined {
  const { text, items } = completions(marked);
  const item = items.find((each) => each.label === label);
  if (!item) return undefined;
  const lines = indexLines(text);
  const { start, end } = item.range;
  const from = lines.offsetAt(start);
  const ahead = item.ahead ? lines.offsetAt(item.ahead.position) : from;
  const before = text.slice(0, ahead) + (item.ahead?.text ?? '') + text.slice(ahead, from);
  return before + plainText(item.insertion) + text.slice(lines.offsetAt(end));
}

describe('in JSON, an accepted item makes JSON', () => {
  test.each([
    { name: 'a key', marked: receiver('{<|>}'), label: 'tmplType', made: receiver('{"tmplType": ""}') },
    { name: 'a begun key', marked: receiver('{tmpl<|>}'), label: 'tmplType', made: receiver('{"tmplType": ""}') },
    { name: 'a key in quotes', marked: receiver('{"<|>"}'), label: 'tmplType', made: receiver('{"tmplType": ""}') },
    {
      name: 'a key in an open quote',
      marked: receiver('{"tm<|>}'),
      label: 'tmplType',
      made: receiver('{"tmplType": ""}'),
    },
    {
      name: 'a key that has its colon',
      marked: receiver('{"tm<|>": "text"}'),
      label: 'tmplType',
      made: receiver('{"tmplType": "text"}'),
    },
    {
      name: 'a key in front of others',
      marked: receiver('{\n  <|>\n  "enabled": true\n}'),
      label: 'tmplType',
      made: receiver('{\n  "tmplType": "",\n  "enabled": true\n}'),
    },
    {
      name: 'a key in quotes in front of others',
      marked: receiver('{\n  "<|>"\n  "enabled": true\n}'),
      label: 'tmplType',
      made: receiver('{\n  "tmplType": "",\n  "enabled": true\n}'),
    },
    {
      name: 'a key behind a member',
      marked: receiver('{"enabled": true <|>}'),
      label: 'tmplType',
      made: receiver('{"enabled": true, "tmplType": ""}'),
    },
    {
      name: 'a key behind a text',
      marked: receiver('{"tmplType": "text"<|>}'),
      label: 'template',
      made: receiver('{"tmplType": "text", "template": ""}'),
    },
    {
      name: 'a key below a member',
      marked: receiver('{\n  "enabled": true\n  <|>\n}'),
      label: 'tmplType',
      made: receiver('{\n  "enabled": true,\n  "tmplType": ""\n}'),
    },
    {
      name: 'a key in quotes below a member',
      marked: receiver('{\n  "enabled": true\n  "tm<|>"\n}'),
      label: 'tmplType',
      made: receiver('{\n  "enabled": true,\n  "tmplType": ""\n}'),
    },
    {
      name: 'a value below another',
      marked: condition('"key": "severity", "operator": "In", "values": [\n  "warning"\n  <|>\n]'),
      label: 'critical',
      made: condition('"key": "severity", "operator": "In", "values": [\n  "warning",\n  "critical"\n]'),
    },
    { name: 'an object', marked: receiver('{<|>}'), label: 'chatbot', made: receiver('{"chatbot": {  }}') },
    {
      name: 'a list of texts',
      marked: condition('"key": "severity", <|>'),
      label: 'values',
      made: condition('"key": "severity", "values": [""]'),
    },
    {
      name: 'a label',
      marked: receiver('{"alertSelector": {"matchLabels": {<|>}}}'),
      label: 'severity',
      made: receiver('{"alertSelector": {"matchLabels": {"severity": ""}}}'),
    },
    {
      name: 'a text',
      marked: receiver('{"tmplType": <|>}'),
      label: 'markdown',
      made: receiver('{"tmplType": "markdown"}'),
    },
    {
      name: 'a text in front of a member',
      marked: receiver('{"tmplType": <|> "enabled": true}'),
      label: 'markdown',
      made: receiver('{"tmplType": "markdown", "enabled": true}'),
    },
    {
      name: 'a text in quotes',
      marked: receiver('{"tmplType": "m<|>"}'),
      label: 'markdown',
      made: receiver('{"tmplType": "markdown"}'),
    },
    {
      name: 'a text in an open quote',
      marked: receiver('{"tmplType": "m<|>}'),
      label: 'markdown',
      made: receiver('{"tmplType": "markdown"}'),
    },
    { name: 'a boolean', marked: receiver('{"enabled": <|>}'), label: 'true', made: receiver('{"enabled": true}') },
    {
      name: 'an item',
      marked: condition('"key": "severity", "operator": "In", "values": [<|>]'),
      label: 'critical',
      made: condition('"key": "severity", "operator": "In", "values": ["critical"]'),
    },
    {
      name: 'an item on its line',
      marked: condition('"key": "severity", "operator": "In", "values": [\n  <|>\n]'),
      label: 'critical',
      made: condition('"key": "severity", "operator": "In", "values": [\n  "critical"\n]'),
    },
    {
      name: 'an object of a list',
      marked: receiver('{"alertSelector": {"matchExpressions": [<|>]}}'),
      label: 'key',
      made: condition(' "key": "" '),
    },
    {
      name: 'a list of one',
      marked: condition('"key": "severity", "operator": "In", "values": <|>'),
      label: 'critical',
      made: condition('"key": "severity", "operator": "In", "values": ["critical"]'),
    },
    {
      name: 'the kind',
      marked: '{"apiVersion": "notification.kubesphere.io/v2beta2", <|>}',
      label: 'kind',
      made: '{"apiVersion": "notification.kubesphere.io/v2beta2", "kind": ""}',
    },
    {
      name: 'a value of the head',
      marked: '{"apiVersion": "notification.kubesphere.io/v2beta2", "kind": <|>\n}',
      label: 'Receiver',
      made: '{"apiVersion": "notification.kubesphere.io/v2beta2", "kind": "Receiver"\n}',
    },
  ])('$name', ({ marked, label, made }) => {
    const text = accepted(marked, label);
    expect(text).toBe(made);
    expect(() => JSON.parse(text ?? '')).not.toThrow();
  });

  test('with the cursor in the quotes', () => {
    const { items } = completions(receiver('{<|>}'));
    expect(items.filter(({ label }) => label === 'tmplType').map(inserted)).toEqual(['"tmplType": "$0"']);
  });
});

test('nothing is offered in the middle of a text', () => {
  expect(completions(receiver('{"tmplType": "a m<|>"}')).items).toEqual([]);
});

test('an empty file of JSON begins with no manifest, which are of YAML', () => {
  expect(completions('<|>', true).items).toEqual([]);
  expect(completions('{<|>}', true).items.map(inserted)).toEqual(['"apiVersion": "$0"', '"kind": "$0"']);
});

test('in YAML, a key in quotes gets its colon behind them', () => {
  const flow = 'apiVersion: notification.kubesphere.io/v2beta2\nkind: Receiver\nspec: {dingtalk: {"<|>"}}\n';
  const made = accepted(flow, 'tmplType');
  expect(made).toContain('{"tmplType": }');
  expect(readObjects(made ?? '')).toHaveLength(1);
});
