import { expect, it } from 'vitest';
import { hoverName, type NameSubject, sameName, translationsFor } from '#core';
import { indexOf } from './files.js';

const HEAD = 'apiVersion: notification.kubesphere.io/v2beta2\n';
const SCOPE = { namespace: 'monitoring', assumed: false, complete: false };
const RECEIVER = `${HEAD}kind: Receiver
metadata: {name: robot}
spec:
  dingtalk:
    template: cards.text
    alertSelector:
      matchExpressions:
        - {key: severity, operator: In, values: ['*a*', error]}
        - {key: pod, operator: Exists}
    chatbot: {webhook: {valueFrom: {secretKeyRef: {name: robot, key: webhook}}}}
    conversation: {chatids: [chat1, chat2]}
  email: {to: [a@example.com]}
`;
const ROUTER = `${HEAD}kind: Router\nmetadata: {name: night}\nspec: {receivers: {name: [robot]}}\n`;
const SECRET =
  'apiVersion: v1\nkind: Secret\nmetadata: {name: robot}\nstringData: {webhook: https://example.com, secret: SEC}\n';

function hoverOver(files: Readonly<Record<string, string>>, uri: string, subject: NameSubject, locale = 'en') {
  const index = indexOf(files);
  const asked = index.in(uri).find(({ use }) => use.subject === subject);
  if (!asked) throw new Error('no such name');
  return hoverName({ asked, ...sameName(asked, index, SCOPE) }, translationsFor(locale)).markdown.split('\n\n');
}

it('a receiver shows its targets and conditions in words', () => {
  const files = { 'file:///w/a(1).yaml': RECEIVER, 'file:///w/b/c.yaml': ROUTER };
  expect(hoverOver(files, 'file:///w/b/c.yaml', 'Receiver')).toEqual([
    '**Receiver** robot',
    'Defined in: [../a(1).yaml:3](file:///w/a%281%29.yaml#L3)',
    'Sends to: the robot of a group, 2 chats',
    'Other channels: email',
    'Takes alerts that meet all conditions:',
    '- severity is one of \\*a\\*, error\n- pod exists',
    'Used by: [Router night](file:///w/b/c.yaml#L4)',
  ]);
});

it('a Secret shows its keys and its users, never a value', () => {
  const files = { 'file:///w/a.yaml': RECEIVER, 'file:///w/b.yaml': SECRET };
  expect(hoverOver(files, 'file:///w/a.yaml', 'Secret')).toEqual([
    '**Secret** robot',
    'Defined in: [b.yaml:3](file:///w/b.yaml#L3)',
    'Keys: webhook, secret',
    'Used by: [Receiver robot](file:///w/a.yaml#L11)',
  ]);
  expect(hoverOver(files, 'file:///w/b.yaml', 'entry')).toEqual([
    '**Key of Secret robot** webhook',
    'Defined in: [b.yaml:4](file:///w/b.yaml#L4)',
    'Used by: [Receiver robot](file:///w/a.yaml#L11)',
  ]);
});

it('a Secret that a controller makes shows for what', () => {
  const made =
    'apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: {name: from-vault}\nspec: {target: {name: robot}, dataFrom: [{extract: {key: a}}]}\n';
  const files = { 'file:///w/a.yaml': RECEIVER, 'file:///w/b.yaml': made };
  expect(hoverOver(files, 'file:///w/a.yaml', 'Secret')).toEqual(
    expect.arrayContaining(['A controller makes it for ExternalSecret from-vault.', 'Its keys are not known.']),
  );
});

it('what nobody defines or uses says so, in the language of the editor', () => {
  expect(hoverOver({ 'file:///w/a.yaml': ROUTER }, 'file:///w/a.yaml', 'Receiver')).toContain(
    'No file of the workspace defines it.',
  );
  expect(hoverOver({ 'file:///w/a.yaml': SECRET }, 'file:///w/a.yaml', 'Secret', 'zh-cn')).toEqual([
    '**Secret** robot',
    '定义于：[a.yaml:3](file:///w/a.yaml#L3)',
    '键：webhook、secret',
    '工作区中没有文件使用它。',
  ]);
});

it.each(['Router', 'Silence', 'NotificationManager', 'Config', 'Receiver'] as const)(
  'a %s is not only used by its name, so nothing is said of no uses',
  (kind) => {
    const text = `${HEAD}kind: ${kind}\nmetadata: {name: a}\n`;
    expect(hoverOver({ 'file:///w/a.yaml': text }, 'file:///w/a.yaml', kind).join()).not.toContain('uses it');
  },
);

it('many users are counted', () => {
  const routers = Array.from({ length: 8 }, (_, at) => ROUTER.replace('night', `router-${at}`)).join('---\n');
  const files = { 'file:///w/a.yaml': RECEIVER, 'file:///w/b.yaml': routers };
  expect(hoverOver(files, 'file:///w/a.yaml', 'Receiver').at(-1)).toMatch(/^Used by: .*router-4.*, 3 more$/);
});
