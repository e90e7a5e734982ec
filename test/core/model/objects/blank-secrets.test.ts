import { expect, test } from 'vitest';
import { blankFile } from '../../../../core/src/model/objects/blank-secrets.js';

const SECRET = `apiVersion: v1
kind: Secret
metadata: { name: robot, namespace: monitoring }
type: Opaque
data:
  webhook: aHR0cHM6Ly90b2tlbg==
stringData:
  # written by hand: SECtoken
  secret: SECtoken
`;
const RECEIVER =
  'apiVersion: notification.kubesphere.io/v2beta2\nkind: Receiver\nmetadata: { name: ops } # near the Secret\n';

test('of the Secrets of a file, only the keys stay, and other documents keep their lines', () => {
  const file = `# a Secret and a Receiver\n---\n${SECRET}---\n${RECEIVER}`;
  const blank = blankFile(file);
  expect(blank).not.toMatch(/SECtoken|aHR0/);
  expect(blank).toMatch(/^# a Secret and a Receiver\n---\napiVersion: "v1"\nkind: Secret\n/);
  expect(blank).toContain('  "webhook": "$(BLANKED)"\n  "secret": "$(BLANKED)"\n');
  expect(blank.endsWith(`\n---\n${RECEIVER}`)).toBe(true);
  expect(blank.split('\n')).toHaveLength(file.split('\n').length);
});

test('what may be a Secret and cannot be read is empty', () => {
  const blank = blankFile(`${RECEIVER}---\n${SECRET.replace(' }', '')}---\n${RECEIVER}`);
  expect(blank).not.toMatch(/SECtoken|aHR0/);
  expect(blank.match(/kind: Receiver/g)).toHaveLength(2);
  expect(blankFile(RECEIVER)).toBe(RECEIVER);
  expect(blankFile(SECRET.replace('kind: Secret', 'kind: "S\\x65cret"'))).not.toMatch(/SECtoken|aHR0/);
});
