import { describe, expect, it } from 'vitest';
import { type NotifiedAlert, renderDefault, verificationAlert } from '#core';

const firing: NotifiedAlert = {
  status: 'firing',
  labels: { severity: 'critical', alertname: 'DiskFull', rule_id: 'r-1', Zone: 'z', 节点: 'n1' },
  annotations: { message: 'disk is <full>', summaryCn: '磁盘已满' },
};
const resolved: NotifiedAlert = {
  status: 'resolved',
  labels: { alertname: 'Up' },
  annotations: { summary: 'up again' },
};
const bare: NotifiedAlert = { status: 'firing', labels: {}, annotations: {} };

describe('text', () => {
  it.each([
    {
      name: 'alertname first, then by code point, rule_id hidden',
      alerts: [firing],
      text: '[FIRING] disk is <full>\n  alertname: DiskFull\n  Zone: z\n  severity: critical\n  节点: n1',
    },
    {
      name: 'several alerts; the summary without a message',
      alerts: [firing, resolved],
      text:
        '[FIRING] disk is <full>\n  alertname: DiskFull\n  Zone: z\n  severity: critical\n  节点: n1\n\n' +
        '[RESOLVED] up again\n  alertname: Up',
    },
    { name: 'neither labels nor annotations: the rest after trimming', alerts: [bare], text: '[FIRING]' },
    { name: 'no alert', alerts: [], text: '' },
    {
      name: 'trims the end of a value too, up to a tab',
      alerts: [{ ...bare, annotations: { message: 'm' }, labels: { a: 'x \t\r \n' } }],
      text: '[FIRING] m\n  a: x \t',
    },
    {
      name: 'names beyond the basic plane sort by code point, not by UTF-16 unit',
      alerts: [{ ...bare, annotations: { message: 'm' }, labels: { '😀': '2', ｚ: '1' } }],
      text: '[FIRING] m\n  ｚ: 1\n  😀: 2',
    },
    {
      name: 'a name that begins another comes first',
      alerts: [{ ...bare, annotations: { message: 'm' }, labels: { ab: '2', a: '1' } }],
      text: '[FIRING] m\n  a: 1\n  ab: 2',
    },
  ])('$name', ({ alerts, text }) => {
    expect(renderDefault(alerts, 'text')).toEqual({ type: 'text', text });
  });
});

describe('Markdown', () => {
  it.each([
    { alerts: [firing], title: '[FIRING] disk is <full>' },
    { alerts: [firing, firing], title: '2 firing alerts' },
    { alerts: [resolved], title: '[RESOLVED] up again' },
    { alerts: [firing, resolved], title: '2 alerts' },
    { alerts: [], title: '0 alerts' },
  ])('title: $title', ({ alerts, title }) => {
    expect(renderDefault(alerts, 'markdown')).toMatchObject({ title });
  });

  it('headings and lists of labels', () => {
    expect(renderDefault([resolved, resolved], 'markdown')).toEqual({
      type: 'markdown',
      title: '2 resolved alerts',
      text: '### [RESOLVED] up again\n- alertname: Up\n\n### [RESOLVED] up again\n- alertname: Up',
    });
  });
});

describe('verification', () => {
  const alert = verificationAlert('2026-01-02T15:04:05.120Z', 'desk');

  it('as text', () => {
    expect(renderDefault([alert], 'text')).toEqual({
      type: 'text',
      text:
        'Congratulations, your notification configuration is correct!\n  alertname: verify\n' +
        '  alerttime: 2026-01-02 15:04:05.12 +0000 UTC\n  alerttype: verify\n  receiver: desk',
    });
  });

  it('as Markdown', () => {
    expect(renderDefault([alert], 'markdown')).toEqual({
      type: 'markdown',
      title: 'Congratulations, your notification configuration is correct!',
      text:
        '### Congratulations, your notification configuration is correct!\n- alertname: verify\n' +
        '- alerttime: 2026-01-02 15:04:05.12 +0000 UTC\n- alerttype: verify\n- receiver: desk',
    });
  });

  it.each([
    ['2026-01-02T15:04:05Z', '2026-01-02 15:04:05 +0000 UTC'],
    ['2026-01-02T15:04:00.000Z', '2026-01-02 15:04:00 +0000 UTC'],
    ['2026-01-02T23:04:05.009+08:00', '2026-01-02 15:04:05.009 +0000 UTC'],
    ['no time', 'no time'],
  ])('%s is %s', (iso, printed) => {
    expect(verificationAlert(iso, 'desk').labels.alerttime).toBe(printed);
  });
});
