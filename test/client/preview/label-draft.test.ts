import { describe, expect, it } from 'vitest';
import {
  alertOf,
  draftOf,
  isOverridden,
  withNewPair,
  withoutPair,
  withPair,
} from '../../../client/webview/preview/labels/label-draft.js';
import { sample } from './preview-fixture.js';

const SAMPLE = { ...sample('x', { severity: 'error', pod: 'web-0' }), startsAt: '2026-01-01T00:00:00Z' };
const DRAFT = draftOf(SAMPLE);

describe('a draft', () => {
  it('equals the alert until it is edited', () => {
    const { id: _, source: __, ...alert } = SAMPLE;
    expect(alertOf(DRAFT, SAMPLE)).toEqual(alert);
  });

  it.each([
    ['another value', withPair(DRAFT, 'labels', 0, { value: 'critical' }), { severity: 'critical', pod: 'web-0' }],
    ['another name', withPair(DRAFT, 'labels', 1, { name: 'node' }), { severity: 'error', node: 'web-0' }],
    ['without a label', withoutPair(DRAFT, 'labels', 0), { pod: 'web-0' }],
    ['a label without a name yet', withNewPair(DRAFT, 'labels'), { severity: 'error', pod: 'web-0' }],
    ['one name twice', withPair(DRAFT, 'labels', 1, { name: 'severity' }), { severity: 'web-0' }],
  ])('%s', (_name, draft, labels) => expect(alertOf(draft, SAMPLE).labels).toEqual(labels));

  it('changes one list at a time', () => {
    const draft = withPair(DRAFT, 'annotations', 0, { value: 'changed' });
    expect(draft.labels).toBe(DRAFT.labels);
    expect(alertOf(draft, SAMPLE).annotations).toEqual({ message: 'changed' });
  });

  it('marks the overridden one of two equal names', () => {
    const { labels } = withPair(withNewPair(DRAFT, 'labels'), 'labels', 2, { name: 'pod' });
    expect(labels.map((_, index) => isOverridden(labels, index))).toEqual([false, true, false]);
  });
});
