import { expect, it } from 'vitest';
import { compileTemplates, defaultTemplates, type NotifiedAlert, splitMessages } from '#core';

const ALERT: NotifiedAlert = {
  status: 'resolved',
  labels: { alertname: 'Down', namespace: 'pay', rule_level: 'namespace', reason: 'OOM' },
  annotations: { summary: 'It is down.', summaryCn: '它停了。', runbook_url: 'https://example.com', kind: 'Node' },
};

/** What the release prints for an alert, or for two of them, in Chinese. */
function printed(minor: number, template: string, count = 1): string | undefined {
  const compiled = compileTemplates({ ...defaultTemplates({ major: 2, minor, patch: 0 }), language: 'zh-cn' });
  if (compiled.kind === 'failed') return compiled.error;
  const request = { groupLabels: { namespace: 'pay' }, titleTemplate: '', maxSize: 10_000 };
  const alerts = Array.from({ length: count }, () => ALERT);
  const result = splitMessages(compiled, { ...request, alerts, template: `{{ template "${template}" . }}` });
  return result.kind === 'failed' ? result.error : result.parts[0]?.message;
}

it.each([
  [3, '[已解决] 它停了。\n  告警名称: Down\n  项目: pay\n  reason: OOM\n  rule_level: namespace'],
  [
    5,
    '[已解决] 它停了。\n  告警名称: Down\n  项目: pay\n  reason: OOM\n  规则级别: namespace\n  kind: Node\n  summaryCn: 它停了。',
  ],
  [6, '[已解决] 它停了。\n  告警名称: Down\n  项目: pay\n  原因: OOM\n  规则级别: namespace\n  kind: Node'],
])('2.%i prints a text', (minor, text) => {
  expect(printed(minor, 'nm.default.text')).toBe(text);
  expect(printed(minor, 'nm.default.markdown')).toBe(`### ${text.replaceAll('\n  ', '\n- ')}`);
});

it.each([
  [3, '2 resolved alerts'],
  [5, '2 resolved alerts for 项目=pay'],
  [6, '2 resolved alerts for 项目=pay'],
])('2.%i names the group in a subject', (minor, subject) => {
  expect(printed(minor, 'nm.default.subject', 2)).toBe(subject);
  expect(printed(minor, 'nm.default.subject')).toBe('[已解决] 它停了。');
});
