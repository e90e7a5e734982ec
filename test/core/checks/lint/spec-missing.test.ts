import { expect, test } from 'vitest';
import { analyseStream } from '../../../../core/src/checks/analysis/analyse-stream.js';
import { findingsOf } from '../../../../core/src/checks/analysis/findings-of.js';
import { DEFAULT_CONFIG } from '../../../../core/src/checks/config/lint-config.js';

test.each([
  ['Router', 3, 'warning', 'selects no receivers'],
  ['Router', 4, 'error', 'crashes'],
  ['Silence', 3, 'error', 'mutes every alert if it is global'],
  ['Silence', 4, 'error', 'crashes'],
])('a %s without spec in 2.%i', (kind, minor, severity, text) => {
  const object = `
apiVersion: notification.kubesphere.io/v2beta2
kind: ${kind}
metadata: {name: x, labels: {type: global}}
`;
  const version = { major: 2, minor };
  const finding = findingsOf(analyseStream(object), { ...DEFAULT_CONFIG, version }).find(
    ({ code }) => code === 'spec-missing',
  );
  expect(finding?.severity).toBe(severity);
  expect(finding?.message).toContain(text);
});
