import { describe, expect, it } from 'vitest';
import {
  analyseStream,
  indexLines,
  type NameSubject,
  renameEdits,
  renderPhrase,
  sameName,
  whyFixed,
  whyNoName,
  whyNot,
} from '#core';
import { checkNewName } from '../../../../core/src/assist/names/check-new-name.js';
import { atCursor } from '../at-cursor.js';
import { indexOf } from './files.js';

const HEAD = 'apiVersion: notification.kubesphere.io/v2beta2\n';
const SCOPE = { namespace: 'monitoring', assumed: false, complete: false };

/** Renames the first name of a sort in a file: the new texts of the changed files, or why not. */
function rename(files: Readonly<Record<string, string>>, uri: string, subject: NameSubject, newName: string) {
  const index = indexOf(files);
  const asked = index.in(uri).find(({ use }) => use.subject === subject);
  if (!asked) throw new Error('no such name');
  const renaming = { asked, ...sameName(asked, index, SCOPE) };
  const reason = whyFixed(renaming) ?? whyNot(renaming, newName, index, SCOPE);
  if (reason) return renderPhrase(reason);
  return Object.fromEntries(
    [...renameEdits(renaming, newName)].map(([file, edits]) => {
      const text = files[file] ?? '';
      const lines = indexLines(text);
      const changed = edits
        .toSorted((a, b) => lines.offsetAt(b.range.start) - lines.offsetAt(a.range.start))
        .reduce(
          (rest, { range, newText }) =>
            rest.slice(0, lines.offsetAt(range.start)) + newText + rest.slice(lines.offsetAt(range.end)),
          text,
        );
      return [file, changed];
    }),
  );
}

const receiver = (name: string): string => `${HEAD}kind: Receiver\nmetadata: {name: ${name}}\n`;
const router = (names: string): string =>
  `${HEAD}kind: Router\nmetadata: {name: night}\nspec: {receivers: {name: [${names}]}}\n`;
const config = (key: string): string =>
  `${HEAD}kind: Config\nmetadata: {name: app}\nspec: {dingtalk: {conversation: {appkey: {valueFrom: {secretKeyRef: {name: robot, key: ${key}}}}}}}\n`;
const secret = (data: string): string => `apiVersion: v1\nkind: Secret\nmetadata: {name: robot}\nstringData: ${data}\n`;
const cards = (text: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: cards}\ndata:\n  a: ${text}\n`;

describe('an anchored name', () => {
  const REASON = 'it is written with escapes or as an alias';

  it('that an alias puts into another field stays', () => {
    const shared = `${HEAD}kind: Receiver\nmetadata: {name: &n robot, labels: {app: *n}}\n`;
    expect(rename({ 'a.yaml': shared }, 'a.yaml', 'Receiver', 'mail')).toContain(REASON);
    const twoThings = `${HEAD}kind: Receiver\nmetadata: {name: &n robot}\nspec: {dingtalk: {chatbot: {webhook: {valueFrom: {secretKeyRef: {name: *n, key: a}}}}}}\n`;
    expect(rename({ 'a.yaml': twoThings }, 'a.yaml', 'Receiver', 'mail')).toContain(REASON);
    const inLabels = `${HEAD}kind: Receiver\nmetadata: {name: robot}\nspec: {dingtalk: {chatbot: {webhook: {valueFrom: {secretKeyRef: &ref {name: robot, key: a}}}}, alertSelector: {matchLabels: *ref}}}\n`;
    const files = { 'a.yaml': inLabels, 'b.yaml': secret('{a: x}') };
    expect(rename(files, 'a.yaml', 'Secret', 'mail')).toContain(REASON);
  });

  it('changes at its anchor, where the aliases are the same name', () => {
    const files = { 'a.yaml': receiver('robot'), 'b.yaml': router('&a robot, phone, *a') };
    expect(rename(files, 'a.yaml', 'Receiver', '12')).toEqual({
      'a.yaml': receiver("'12'"),
      'b.yaml': router("&a '12', phone, *a"),
    });
    expect(
      rename(
        { 'a.yaml': receiver('robot'), 'b.yaml': router('&a robot, *a, &a phone, *a') },
        'a.yaml',
        'Receiver',
        'mail',
      ),
    ).toContain(REASON);
  });

  it('changes where all aliases of its mapping are the same name', () => {
    const chatbot = (name: string): string =>
      `${HEAD}kind: Receiver\nmetadata: {name: a}\nspec: {dingtalk: {chatbot: {webhook: {valueFrom: {secretKeyRef: &ref {name: ${name}, key: a}}}, secret: {valueFrom: {secretKeyRef: *ref}}}}}\n`;
    const files = { 'a.yaml': chatbot('robot'), 'b.yaml': secret('{a: x}') };
    expect(rename(files, 'a.yaml', 'Secret', 'mail')).toMatchObject({ 'a.yaml': chatbot('mail') });
  });
});

describe('renaming', () => {
  it('keeps the quotes of each place', () => {
    const files = { 'a.yaml': receiver("'robot'"), 'b.yaml': router('robot, "robot", phone') };
    expect(rename(files, 'a.yaml', 'Receiver', 'mail')).toEqual({
      'a.yaml': receiver("'mail'"),
      'b.yaml': router('mail, "mail", phone'),
    });
  });

  it('changes the only line of a block', () => {
    const block = (name: string): string =>
      `${HEAD}kind: Router\nmetadata: {name: night}\nspec:\n  receivers:\n    name:\n      - >- # why\n        ${name}\n      - |-\n        ${name}\n`;
    const files = { 'a.yaml': receiver('robot'), 'b.yaml': block('robot') };
    expect(rename(files, 'a.yaml', 'Receiver', '12')).toEqual({ 'a.yaml': receiver("'12'"), 'b.yaml': block('12') });
  });

  it('quotes what would not be text', () => {
    const files = { 'a.yaml': receiver('robot'), 'b.yaml': router('robot') };
    expect(rename(files, 'b.yaml', 'Receiver', '123')).toEqual({
      'a.yaml': receiver("'123'"),
      'b.yaml': router("'123'"),
    });
  });

  it('changes keys of Secrets, in both maps', () => {
    const text = 'apiVersion: v1\nkind: Secret\nmetadata: {name: robot}\ndata: {key: YQ==}\nstringData: {"key": a}\n';
    expect(rename({ 'a.yaml': text, 'b.yaml': config('key') }, 'b.yaml', 'entry', 'app_key')).toEqual({
      'a.yaml': text.replace('{key', '{app_key').replace('"key"', '"app_key"'),
      'b.yaml': config('app_key'),
    });
  });

  it('changes templates in calls and definitions, whatever their quotes', () => {
    const a = cards('\'{{ define "text" }}x{{ end }}{{ template `text` . }}\'\n  b: "{{ template \\"text\\" . }}"');
    const b = `${HEAD}kind: Receiver\nmetadata: {name: robot}\nspec: {dingtalk: {template: text, titleTemplate: '{{ template "text" . }}'}}\n`;
    expect(rename({ 'a.yaml': a, 'b.yaml': b }, 'b.yaml', 'template', 'card.text')).toEqual({
      'a.yaml': a.replaceAll(/(?<=["`])text/g, 'card.text'),
      'b.yaml': b.replace('template: text', 'template: card.text').replace('"text"', '"card.text"'),
    });
  });

  it('changes what shares a scalar once', () => {
    const app = (key: string): string => `{secretKeyRef: {name: robot, key: ${key}}}`;
    const text = `${HEAD}kind: Config
metadata: {name: app}
spec:
  dingtalk:
    conversation:
      appkey: {valueFrom: &from ${app('a')}}
      appsecret: {valueFrom: {<<: *from}}
`;
    const files = { 'a.yaml': text, 'b.yaml': secret('{a: b}') };
    expect(rename(files, 'a.yaml', 'entry', 'key')).toEqual({
      'a.yaml': text.replace('key: a', 'key: key'),
      'b.yaml': secret('{key: b}'),
    });
  });

  it.each<[string, Readonly<Record<string, string>>, NameSubject, string, string]>([
    ['nobody defines', { 'a.yaml': router('robot') }, 'Receiver', 'mail', 'No file of the workspace defines “robot”'],
    [
      'a controller makes',
      {
        'a.yaml': config('key'),
        'b.yaml':
          'apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: {name: robot}\nspec: {encryptedData: {key: A}}\n',
      },
      'Secret',
      'mail',
      'A controller makes “robot”',
    ],
    [
      'is written with escapes',
      { 'a.yaml': receiver('robot'), 'w/b.yaml': router('"rob\\x6ft"') },
      'Receiver',
      'mail',
      '“robot” cannot be replaced in w/b.yaml, line 4',
    ],
    [
      'would be taken',
      { 'a.yaml': receiver('robot'), 'b.yaml': receiver('mail') },
      'Receiver',
      'mail',
      'b.yaml defines “mail” already.',
    ],
    [
      'would be taken where it is used',
      { 'a.yaml': receiver('robot'), 'w/b.yaml': receiver('mail'), 'w/c.yaml': router('robot') },
      'Receiver',
      'mail',
      'w/b.yaml defines “mail” already.',
    ],
    ['would be invalid', { 'a.yaml': receiver('robot') }, 'Receiver', 'My Robot', 'such as my-robot'],
  ])('refuses a name that %s', (_name, files, subject, newName, reason) => {
    expect(rename(files, 'a.yaml', subject, newName)).toContain(reason);
  });

  it('accepts a name that is taken in another cluster', () => {
    const files = { 'one/a.yaml': receiver('robot'), 'two/a.yaml': receiver('mail') };
    expect(rename(files, 'one/a.yaml', 'Receiver', 'mail')).toEqual({ 'one/a.yaml': receiver('mail') });
  });

  it('leaves the text of a Secret’s values alone', () => {
    const files = { 'a.yaml': secret('{robot: robot}') };
    expect(rename(files, 'a.yaml', 'entry', 'webhook')).toEqual({ 'a.yaml': secret('{webhook: robot}') });
  });
});

it.each<[NameSubject, string, boolean]>([
  ['Receiver', 'a.b-c', true],
  ['Receiver', 'a_b', false],
  ['Receiver', '', false],
  ['Secret', 'a'.repeat(254), false],
  ['entry', 'App_Key.1', true],
  ['entry', '..', false],
  ['entry', 'a b', false],
  ['template', 'card.text', true],
  ['template', 'a"b', false],
  ['template', '1', false],
])('a new name of a %s: %s', (subject, name, valid) => {
  expect(checkNewName(subject, name) === undefined).toBe(valid);
});

it('explains that a placeholder hides the name', () => {
  const { stream, position } = atCursor(receiver('"robot-$<|>{ENV}"'));
  expect(renderPhrase(whyNoName(stream, position) ?? { template: '', args: {} })).toContain('${ENV}');
  expect(whyNoName(analyseStream(receiver('robot')), { line: 2, character: 20 })).toBeUndefined();
});

describe('renaming into a name that is used', () => {
  it('is refused where others would then mean the renamed', () => {
    const files = { 'a/a.yaml': receiver('robot'), 'a/b.yaml': router('phone'), 'c/c.yaml': receiver('phone') };
    expect(rename(files, 'a/a.yaml', 'Receiver', 'phone')).toBe(
      'b.yaml, line 4 uses “phone” already, and would then mean this one.',
    );
  });

  it('is possible where nothing changes its meaning', () => {
    const files = { 'a/a.yaml': receiver('robot'), 'b/b.yaml': router('phone'), 'b/c.yaml': receiver('phone') };
    expect(rename(files, 'a/a.yaml', 'Receiver', 'phone')).toEqual({ 'a/a.yaml': receiver('phone') });
  });
});
