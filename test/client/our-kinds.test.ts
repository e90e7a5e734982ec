import { describe, expect, it } from 'vitest';
import {
  changesMentionOurKinds,
  mentionsOurKinds,
  mentionsRuleGroups,
} from '../../client/src/features/language-server/our-kinds.js';

describe('mentionsOurKinds', () => {
  it.each([
    ['apiVersion: notification.kubesphere.io/v2beta2\nkind: Receiver\n', true],
    ['{"apiVersion": "notification.kubesphere.io/v2beta1"}', true],
    ['notificationmanager:\n  replicas: 1\n', true],
    ['kind: InstallPlan\nmetadata:\n  name: whizard-notification\n', true],
    ['apiVersion: apps/v1\nkind: Deployment\n', false],
    ['', false],
  ])('%j: %s', (text, expected) => expect(mentionsOurKinds(text)).toBe(expected));
});

describe('mentionsRuleGroups', () => {
  it.each([
    ['apiVersion: alerting.kubesphere.io/v2beta1\nkind: RuleGroup\n', true],
    ['apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\n', false],
  ])('%j: %s', (text, expected) => expect(mentionsRuleGroups(text)).toBe(expected));
});

describe('changesMentionOurKinds', () => {
  const lines = ['apiVersion: apps/v1', '---', 'apiVersion: notification.kubesphere.io/v2beta2', 'kind: Receiver', ''];
  it.each([
    ['one character typed in its line', [{ firstLine: 2, text: 'o' }], true],
    [
      'pasted with the lines around it',
      [{ firstLine: 1, text: '---\napiVersion: notification.kubesphere.io/v2beta2\nkind: Receiver' }],
      true,
    ],
    ['another line touched', [{ firstLine: 0, text: 'x' }], false],
    [
      'one of several changes',
      [
        { firstLine: 0, text: 'x' },
        { firstLine: 2, text: '' },
      ],
      true,
    ],
    ['lines deleted at the end', [{ firstLine: 4, text: '' }], false],
    ['more lines claimed than there are', [{ firstLine: 3, text: '\n\n\n\n\n' }], false],
    ['no change', [], false],
  ])('%s: %s', (_name, changes, expected) => {
    expect(changesMentionOurKinds(changes, lines.length, (line) => lines[line] ?? '')).toBe(expected);
  });

  it('reads no other line', () => {
    const read: number[] = [];
    const lineAt = (line: number): string => {
      read.push(line);
      return '';
    };
    changesMentionOurKinds([{ firstLine: 500, text: 'a\nb' }], 30_000, lineAt);
    expect(read).toEqual([500, 501]);
  });
});
