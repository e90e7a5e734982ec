import { describe, expect, it } from 'vitest';
import { conversionEdits } from '../../../../core/src/model/conversion/conversion-edits.js';
import { type ApiVersion, OLD_VERSION, SERVED_VERSION } from '../../../../core/src/model/kind-names.js';
import { rootPlace } from '../../../../core/src/yaml/place.js';
import { readDocument } from '../../../../core/src/yaml/read-document.js';

function convert(text: string, to: ApiVersion): string | undefined {
  const { root } = readDocument(text);
  const edits = root && conversionEdits(rootPlace(root), text, to);
  return edits
    ?.toSorted((a, b) => b.start - a.start)
    .reduce((done, { start, end, newText }) => done.slice(0, start) + newText + done.slice(end), text);
}

const OLD = `# the team's robot
apiVersion: notification.kubesphere.io/v2beta1
kind: Receiver
spec:
  dingtalk:
    chatbot:
      webhook: # of the robot
        # in the console's Secret
        name: robots
        key: webhook # the whole URL
      secret: { name: robots, key: sign }
`;

const NEW = `# the team's robot
apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
spec:
  dingtalk:
    chatbot:
      webhook: # of the robot
        # in the console's Secret
        valueFrom:
          secretKeyRef:
            name: robots
            key: webhook # the whole URL
      secret: { valueFrom: { secretKeyRef: { name: robots, key: sign } } }
`;

describe('the edits of a conversion', () => {
  it('write v2beta2', () => {
    expect(convert(OLD, SERVED_VERSION)).toBe(NEW);
  });

  it('write v2beta1', () => {
    expect(convert(NEW, OLD_VERSION)).toBe(OLD);
  });

  it('keep comments between the levels of a credential', () => {
    const text = NEW.replace('        valueFrom:\n', '        valueFrom: # a reference\n          # not a value\n');
    expect(convert(text, OLD_VERSION)).toBe(
      OLD.replace('        name: robots\n', '        # a reference\n        # not a value\n        name: robots\n'),
    );
  });

  it('keep Windows line ends', () => {
    expect(convert(NEW.replaceAll('\n', '\r\n'), OLD_VERSION)).toBe(OLD.replaceAll('\n', '\r\n'));
  });

  it('keep quotes', () => {
    const quoted = OLD.replace(/apiVersion: (.*)/, 'apiVersion: "$1"');
    expect(convert(quoted, SERVED_VERSION)).toBe(NEW.replace(/apiVersion: (.*)/, 'apiVersion: "$1"'));
  });

  it.each([undefined, 2])('keep JSON (indented by %s)', (indent) => {
    const object = (apiVersion: string, webhook: object) =>
      JSON.stringify({ apiVersion, kind: 'Receiver', spec: { dingtalk: { chatbot: { webhook } } } }, undefined, indent);
    const reference = { name: 'robots', key: 'webhook' };
    const [old, served] = [
      object(OLD_VERSION, reference),
      object(SERVED_VERSION, { valueFrom: { secretKeyRef: reference } }),
    ];
    expect(JSON.parse(convert(old, SERVED_VERSION) ?? '')).toEqual(JSON.parse(served));
    expect(JSON.parse(convert(served, OLD_VERSION) ?? '')).toEqual(JSON.parse(old));
  });

  it.each(['{ name: robots, key: sign, namespce: a }', 'SEC0123', '{}'])(
    'do not exist for the credential %s',
    (secret) => {
      expect(convert(OLD.replace('{ name: robots, key: sign }', secret), SERVED_VERSION)).toBeUndefined();
    },
  );

  it.each([
    ['something would be lost', NEW.replace('    chatbot:', '    tmplType: text\n    chatbot:')],
    [
      'a credential is shared by an alias',
      NEW.replace('{ valueFrom: { secretKeyRef: { name: robots, key: sign } } }', '*a').replace(
        'webhook: #',
        'webhook: &a #',
      ),
    ],
  ])('do not exist when %s', (_, text) => {
    expect(convert(text, OLD_VERSION)).toBeUndefined();
  });
});
