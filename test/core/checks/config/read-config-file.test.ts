import { describe, expect, test } from 'vitest';
import { formatManagerVersion } from '#core';
import { readConfigFile } from '../../../../core/src/checks/config/read-config-file.js';

interface Row {
  readonly text: string;
  readonly rules?: Readonly<Record<string, string>>;
  readonly version?: string;
  readonly sampleFiles?: readonly string[];
  readonly alertRules?: readonly string[];
  readonly alertRuleSeverities?: readonly string[];
  readonly timeZone?: string;
  readonly tenants?: Readonly<Record<string, readonly string[]>>;
  /** `code line:column`, one-based. */
  readonly problems?: readonly string[];
}

describe.each<Row>([
  { text: '' },
  { text: '# nothing\n' },
  { text: 'rules:\n' },
  { text: 'rules: {}\nnotificationManagerVersion:\n', problems: ['version-unknown 2:1'] },
  // YAML 1.1 would read `off` as false, and `2.10` as 2.1.
  {
    text: 'rules:\n  regex-ignored: off\n  values-missing: "off"\n',
    rules: { 'regex-ignored': 'off', 'values-missing': 'off' },
  },
  { text: 'notificationManagerVersion: 2.10\n', version: '2.10' },
  { text: 'notificationManagerVersion: "3.4"\n', version: '2.3' },
  {
    text: '{"rules": {"regex-ignored": "error"}, "notificationManagerVersion": 2.4}',
    rules: { 'regex-ignored': 'error' },
    version: '2.4',
  },
  { text: 'sampleFiles:\n  - alerts/*.json\n', sampleFiles: ['alerts/*.json'] },
  { text: 'sampleFiles: alerts.json\n', problems: ['setting-unknown 1:14'] },
  { text: 'alertRules: [rules/*.yaml]\n', alertRules: ['rules/*.yaml'] },
  { text: 'alertRules: rules\n', problems: ['setting-unknown 1:13'] },
  { text: 'alertRuleSeverities: [critical, error]\n', alertRuleSeverities: ['critical', 'error'] },
  { text: 'alertRuleSeverities: []\n', alertRuleSeverities: [] },
  { text: 'alertRuleSeverities: critical\n', problems: ['setting-unknown 1:22'] },
  { text: 'alertRuleSeverities: [error, 5]\n', alertRuleSeverities: ['error'], problems: ['setting-unknown 1:30'] },
  { text: 'sampleFiles: [a.json, 5]\n', sampleFiles: ['a.json'], problems: ['setting-unknown 1:23'] },
  { text: 'timeZone: Asia/Shanghai\n', timeZone: 'Asia/Shanghai' },
  { text: '{"timeZone": "UTC"}', timeZone: 'UTC' },
  { text: 'timeZone: Asia/Shangha\n', problems: ['zone-unknown 1:11'] },
  { text: 'timeZone:\n', problems: ['zone-unknown 1:1'] },
  { text: 'timeZone: ""\n', problems: ['zone-unknown 1:11'] },
  { text: 'timeZone: [UTC]\n', problems: ['zone-unknown 1:1'] },
  {
    text: 'tenants:\n  shop: [anna, bert]\n  host/pay: []\n',
    tenants: { shop: ['anna', 'bert'], 'host/pay': [] },
  },
  { text: 'tenants: {}\n', tenants: {} },
  { text: 'tenants: shop=anna\n', problems: ['setting-unknown 1:10'] },
  { text: 'tenants:\n  shop: anna\n', tenants: { shop: [] }, problems: ['setting-unknown 2:9'] },
  { text: 'tenants:\n  shop: [anna, 5]\n', tenants: { shop: ['anna'] }, problems: ['setting-unknown 2:16'] },
  { text: 'timezone: UTC\n', problems: ['field-unknown 1:1'] },
  { text: 'rules:\r\n  regex-ignored: hint\r\n', rules: { 'regex-ignored': 'hint' } },
  {
    text: 'rules:\n  regex-ignord: off\n  regex-ignored: warning\n',
    rules: { 'regex-ignored': 'warning' },
    problems: ['rule-unknown 2:3'],
  },
  { text: 'rules:\n  regex-ignored: warn\n', problems: ['setting-unknown 2:18'] },
  { text: 'rules:\n  regex-ignored: {severity: error}\n', problems: ['setting-unknown 2:3'] },
  { text: 'rules:\n  toString: off\n', problems: ['rule-unknown 2:3'] },
  { text: 'rules: off\n', problems: ['setting-unknown 1:8'] },
  { text: 'notificationManagerVersion: latest\n', problems: ['version-unknown 1:29'] },
  { text: 'notificationManagerVersion: [2.4]\n', problems: ['version-unknown 1:1'] },
  { text: 'rule:\n  regex-ignored: off\n', problems: ['field-unknown 1:1'] },
  { text: '- rules\n', problems: ['unreadable 1:1'] },
  { text: 'rules: {\n', problems: ['unreadable 1:8'] },
  { text: '{"rules": {}', problems: ['unreadable 1:12'] },
])(
  '$text',
  ({ text, rules = {}, version, sampleFiles, alertRules, alertRuleSeverities, timeZone, tenants, problems = [] }) => {
    test('has these settings', () => {
      const { config } = readConfigFile(text);
      expect(config.rules).toEqual(rules);
      expect(config.sampleFiles?.map((glob) => glob.text)).toEqual(sampleFiles);
      expect(config.alertRules?.map((glob) => glob.text)).toEqual(alertRules);
      expect(config.alertRuleSeverities).toEqual(alertRuleSeverities);
      expect(config.timeZone).toBe(timeZone);
      expect(config.tenants).toEqual(tenants);
      expect(config.version && formatManagerVersion(config.version)).toBe(version);
    });

    test('has these problems', () => {
      expect(
        readConfigFile(text).problems.map(
          ({ code, range: { start } }) => `${code} ${start.line + 1}:${start.character + 1}`,
        ),
      ).toEqual(problems);
    });
  },
);
