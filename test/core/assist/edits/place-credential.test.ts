import { describe, expect, it } from 'vitest';
import { analyseStream, type ChatbotCredentials, findingsOf, placeCredentials, readObjects } from '#core';
import { resolveTargets } from '#sender';
import { applyFix } from '../../../rules/apply-fix.js';
import { settingOfText } from '../../../sender/test-objects.js';

const WEBHOOK = `https://oapi.dingtalk.com/robot/send?access_token=${'0123456789abcdef'.repeat(4)}`;
const SECRET = `SEC${'fedcba9876543210'.repeat(4)}`;
const receiver = (dingtalk: string) =>
  `apiVersion: notification.kubesphere.io/v2beta2\nkind: Receiver\nmetadata:\n  name: ops # the team\n  labels: { type: global }\nspec:\n  dingtalk:\n${dingtalk}`;
const reference = (name: string, key: string) =>
  `{ valueFrom: { secretKeyRef: { namespace: ns, name: ${name}, key: ${key} } } }`;

function place(text: string, credentials: ChatbotCredentials) {
  const placed = placeCredentials(text, { name: 'ops' }, credentials);
  const result = placed && applyFix(text, { title: 'place', edits: placed.edits } as Parameters<typeof applyFix>[1]);
  return { placed, result: result ?? '' };
}

const known = `${receiver(`    chatbot:\n      webhook: ${reference('robot', 'hook')}\n      keywords: [a]\n`)}---\napiVersion: v1\nkind: Secret\nmetadata: { name: robot, namespace: ns }\n`;

describe('a pasted credential', () => {
  it('is written in the form of the API version', () => {
    const text = receiver('    chatbot:\n      keywords: [a]\n').replace('v2beta2', 'v2beta1');
    const { result } = place(text, { webhook: WEBHOOK });
    expect(result).toContain(
      '      webhook:\n        namespace: kubesphere-monitoring-federated\n        name: ops-dingtalk\n',
    );
    expect(place(result, { webhook: WEBHOOK }).placed?.known).toBe(true);
  });

  it.each([
    ['its Secret', `${known}data:\n  hook: ENC[AES256_GCM,data:x,tag:y]\nsops:\n  mac: z\n`],
    ['another document', `${receiver('    chatbot: {}\n')}---\nkind: Secret\nsops: { mac: z }\n`],
  ])('is not written in plain text where SOPS encrypted %s', (_, text) => {
    expect(place(text, { webhook: WEBHOOK }).placed).toBeUndefined();
  });

  it.each<[string, string, ChatbotCredentials]>([
    ['without a chatbot', receiver('    enabled: true\n'), { webhook: WEBHOOK, secret: SECRET }],
    ['with an empty chatbot', receiver('    chatbot: {}\n'), { webhook: WEBHOOK, secret: SECRET }],
    ['with a chatbot that is null', receiver('    chatbot:\n'), { webhook: WEBHOOK, secret: SECRET }],
    ['next to keywords', receiver('    chatbot:\n      keywords: [a] # x\n'), { webhook: WEBHOOK, secret: SECRET }],
    ['in flow style', receiver('    chatbot: { keywords: [a] }\n'), { webhook: WEBHOOK, secret: SECRET }],
    [
      'in place of a literal',
      receiver('    chatbot:\n      webhook:\n        value: https://old.example # old\n'),
      { webhook: WEBHOOK, secret: SECRET },
    ],
    ['without a final line break', receiver('    chatbot:\n      keywords: [a]'), { webhook: WEBHOOK, secret: SECRET }],
    [
      'with Windows line breaks',
      receiver('    chatbot:\n      keywords: [a]\n').replaceAll('\n', '\r\n'),
      { webhook: WEBHOOK, secret: SECRET },
    ],
    [
      'into a Secret in the file, as text',
      `${known}stringData:\n  hook: old # why\n`,
      { webhook: WEBHOOK, secret: SECRET },
    ],
    ['into a Secret in the file, as Base64', `${known}data:\n  hook: b2xk\n`, { webhook: WEBHOOK, secret: SECRET }],
    ['into an empty Secret in the file', known, { webhook: WEBHOOK, secret: SECRET }],
    ['with spaces around it', receiver('    chatbot: {}\n'), { webhook: ` ${WEBHOOK}\n`, secret: `${SECRET}\r\n` }],
  ])('can be read back and is not in the receiver: %s', (_, text, credentials) => {
    const { result } = place(text, credentials);
    const objects = readObjects(result);
    const setting = settingOfText(result);
    const [read] = setting.receivers;
    expect(read && resolveTargets(read, { setting }).targets).toEqual([
      { kind: 'chatbot', webhook: WEBHOOK, secret: SECRET },
    ]);
    expect(JSON.stringify(objects.filter(({ kind }) => kind === 'Receiver'))).not.toMatch(
      /0123456789abcdef|SECfedc|old/,
    );
    expect(
      findingsOf(analyseStream(result)).filter(({ severity }) => severity === 'error' || severity === 'warning'),
    ).toEqual([]);
    for (const comment of text.match(/# \w+$/gm) ?? []) if (comment !== '# old') expect(result).toContain(comment);
    expect(result.split('\r\n').length - 1).toBe(text.includes('\r') ? result.split('\n').length - 1 : 0);
  });

  it('goes into the Secret of the other credential', () => {
    const { placed, result } = place(`${known}stringData:\n  hook: ${WEBHOOK}\n`, { secret: SECRET });
    expect(placed).toMatchObject({
      receiver: 'ops',
      known: true,
      secret: { namespace: 'ns', name: 'robot', key: 'chatbotsecret' },
    });
    expect(result).toContain(`  chatbotsecret: ${SECRET}\n`);
  });

  it('goes into a new Secret when the other one is not in the file', () => {
    const { placed } = place(known.split('---')[0] ?? '', { secret: SECRET });
    expect(placed).toMatchObject({ known: false, secret: { namespace: 'ns', name: 'ops-dingtalk' } });
  });

  it('uses an unused name for a new Secret', () => {
    const text = `# ops-dingtalk is taken\n${receiver('    chatbot: {}\n')}`;
    expect(place(text, { webhook: WEBHOOK }).placed?.secret.name).toBe('ops-dingtalk-2');
  });

  it.each<[string, string, ChatbotCredentials]>([
    ['no credential', receiver('    chatbot: {}\n'), {}],
    ['an invalid Secret name', receiver('    chatbot: {}\n').replace('ops', 'Ops_'), { webhook: WEBHOOK }],
    ['an end marker', `${receiver('    chatbot: {}\n')}...\n`, { webhook: WEBHOOK }],
    ['JSON', '{"kind":"Receiver","metadata":{"name":"ops"},"spec":{"dingtalk":{"chatbot":{}}}}', { webhook: WEBHOOK }],
  ])('cannot be placed: %s', (_, text, credentials) => {
    expect(placeCredentials(text, {}, credentials)).toBeUndefined();
  });
});

describe('a Secret of its own file', () => {
  const text = receiver('    chatbot:\n      keywords: [a]\n');
  const edited = (before: string, edits: readonly object[]) =>
    applyFix(before, { title: 'place', edits } as Parameters<typeof applyFix>[1]);

  it('is made beside the receiver, which refers to it, and used for the next credential', () => {
    const first = placeCredentials(text, { name: 'ops' }, { webhook: WEBHOOK }, { home: 'beside' });
    const here = edited(text, first?.edits ?? []);
    const beside = edited('', first?.besideEdits ?? []);
    expect(first).toMatchObject({ known: false, home: 'beside' });
    expect(here).not.toContain(WEBHOOK);
    expect(beside).toMatch(/^apiVersion: v1\nkind: Secret\n/);
    const second = placeCredentials(here, { name: 'ops' }, { secret: SECRET }, { beside });
    expect(second).toMatchObject({ known: true, home: 'beside', secret: { name: 'ops-dingtalk' } });
    const [both, secrets] = [edited(here, second?.edits ?? []), edited(beside, second?.besideEdits ?? [])];
    const setting = settingOfText(`${both}---\n${secrets}`);
    const [read] = setting.receivers;
    expect(read && resolveTargets(read, { setting }).targets).toEqual([
      { kind: 'chatbot', webhook: WEBHOOK, secret: SECRET },
    ]);
  });

  it('is appended to a file with other Secrets, under a free name', () => {
    const beside = 'apiVersion: v1\nkind: Secret\nmetadata: { name: ops-dingtalk, namespace: other }\n';
    const placed = placeCredentials(text, { name: 'ops' }, { webhook: WEBHOOK }, { beside, home: 'beside' });
    expect(placed?.secret.name).not.toBe('ops-dingtalk');
    expect(edited(beside, placed?.besideEdits ?? [])).toContain(`${beside}---\napiVersion: v1\nkind: Secret\n`);
  });

  it('is not written in plain text beside documents that SOPS encrypted', () => {
    const options = { beside: 'kind: Secret\nsops: { mac: z }\n', home: 'beside' } as const;
    expect(placeCredentials(text, { name: 'ops' }, { webhook: WEBHOOK }, options)).toBeUndefined();
  });
});
