import { expect, test } from 'vitest';
import { goFields } from '../../../../core/src/go/json/go-fields.js';

test.each([
  ['ignores case', '{"LABELS": {"a": "b"}, "Status": "firing"}', { labels: { a: 'b' }, status: 'firing' }],
  ['folds as Go does', '{"label\u017f": {}}', { labels: {} }],
  ['leaves out other members', '{"label": {}, "status ": ""}', {}],
  ['takes the last text', '{"status": "firing", "STATUS": "resolved"}', { status: 'resolved' }],
  [
    'adds objects to each other',
    '{"labels": {"a": "1", "b": "1"}, "Labels": {"b": "2"}}',
    { labels: { a: '1', b: '2' } },
  ],
  ['null leaves a text', '{"status": "firing", "STATUS": null}', { status: 'firing' }],
  ['null empties a map', '{"labels": {"a": "b"}, "LABELS": null}', { labels: null }],
  ['null alone', '{"labels": null}', { labels: null }],
])('%s', (_name, json, expected) => {
  const object = JSON.parse(json) as Readonly<Record<string, unknown>>;
  expect(goFields(object, ['status', 'labels'])).toEqual(expected);
});
