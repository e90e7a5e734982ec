import { expect, it } from 'vitest';
import { compileTemplates, defaultTemplates, type NotifiedAlert, releaseOf, splitMessages } from '#core';

const ALERT: NotifiedAlert = {
  status: 'resolved',
  labels: { alertname: 'Down', namespace: 'pay', rule_level: 'namespace', reason: 'OOM' },
  annotations: { summary: 'It is down.', summaryCn: '它停了。', runbook_url: 'https://example.com', kind: 'Node' },
};

/** What the release prints for an alert, or for two of them, in Chinese. */
function printed(minor: number, template: string, count = 1): string | undefined {
  const version = { major: 2, minor, patch: 0 };
  const compiled = compileTemplates({ ...defaultTemplates(version), language: 'zh-cn' }, releaseOf(version));
  if (compiled.kind === 'failed') return compiled.error;
  const request = { groupLabels: { namespace: 'pay' }, titleTemplate: '', maxSize: 10_000 };
  const alerts = Array.from({ length: count }, () => ALERT);
  const result = splitMessages(compiled, { ...request, alerts, template: `{{ template "${template}" . }}` });
  return result.kind === 'failed' ? result.error : result.parts[0]?.message;
}

it.each([
  [0, '[已解决] It is down.\n  告警名称: Down\n  项目: pay\n  reason: OOM\n  rule_level: namespace'],
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

it.each([
  [
    'text',
    '2 alerts for  app=web  zone=a \nAlerts Firing:\nLabels:\n- alertname = Up\nAnnotations:\n\n- summary = It is up.\n\n' +
      'Alerts Resolved:\nLabels:\n- alertname = Down\n- namespace = pay\n- reason = OOM\n- rule_level = namespace\n' +
      'Annotations:\n- kind = Node\n\n- summary = It is down.\n- summaryCn = 它停了。',
  ],
  [
    'markdown',
    '# 2 alerts for  app=web  zone=a \n## <font color=#CD0000>Alerts Firing:</font>\n### Labels:\n- alertname = Up\n' +
      '### Annotations:\n\n- summary = It is up.\n\n## <font color=#00CD00>Alerts Resolved:</font>\n### Labels:\n' +
      '- alertname = Down\n- namespace = pay\n- reason = OOM\n- rule_level = namespace\n### Annotations:\n- kind = Node\n\n' +
      '- summary = It is down.\n- summaryCn = 它停了。',
  ],
  ['subject', '2 alerts for  app=web  zone=a'],
])('1.4 prints a %s', (name, text) => {
  const version = { major: 1, minor: 4 };
  const compiled = compileTemplates({ ...defaultTemplates(version), language: '' }, releaseOf(version));
  const up: NotifiedAlert = {
    status: 'firing',
    labels: { alertname: 'Up' },
    annotations: { runbook_url: 'https://example.com', summary: 'It is up.' },
  };
  const alerts = [{ ...ALERT, endsAt: '2026-01-02T03:04:05Z' }, up];
  const request = { alerts, groupLabels: { zone: 'a', app: 'web' }, titleTemplate: '', maxSize: 10_000 };
  const template = `nm.default.${name}`;
  const result = compiled.kind === 'templates' ? splitMessages(compiled, { ...request, template }) : compiled;
  expect(result).toMatchObject({ parts: [{ message: text }] });
});
