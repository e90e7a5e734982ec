import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sending, Target } from '#sender';
import { type Simulator, startSimulator } from '#simulator';
import { exactRequests } from '../../client/src/features/send-test/exact-requests.js';
import { toCurl } from '../../client/src/features/send-test/to-curl.js';
import { toPowerShell } from '../../client/src/features/send-test/to-powershell.js';
import { SEEDED } from '../leaks/seeded-secrets.js';

describe('as cURL', () => {
  const TEXT = `It's “$HOME” \`x\` \\n 100% 告警\n'quoted'`;
  let simulator: Simulator;
  const robot = { accessToken: SEEDED.senderToken, secret: SEEDED.senderSecret };
  beforeAll(async () => {
    simulator = await startSimulator({ robots: [robot] });
  });
  afterAll(() => simulator.close());

  const message = { type: 'text', title: '', text: TEXT, shown: TEXT, alerts: [0], size: 1, limit: 9 } as const;
  const chats: Target = { kind: 'conversation', appKey: 'k', appSecret: SEEDED.senderAppSecret, chatIds: ['c1', 'c2'] };

  it('has a request for each message and chat, and no credential', () => {
    const chatbot: Target = { kind: 'chatbot', webhook: simulator.webhookUrl(robot), secret: robot.secret };
    const script = toCurl(
      exactRequests(
        [
          { target: chatbot, messages: [message, message] },
          { target: chats, messages: [message] },
        ],
        {},
      ),
    );
    expect(script.match(/^curl /gm)).toHaveLength(4);
    expect(script).toContain('$DINGTALK_WEBHOOK&timestamp=$TIMESTAMP&sign=$SIGN');
    for (const secret of Object.values(SEEDED)) expect(script).not.toContain(secret);
  });

  it('repeats the exact request with a signature', async () => {
    const webhook = simulator.webhookUrl(robot);
    const chatbot: Target = { kind: 'chatbot', webhook, secret: robot.secret };
    const script = toCurl(exactRequests([{ target: chatbot, messages: [message] }], { keywords: ['告警'] }));
    const env = { ...process.env, DINGTALK_WEBHOOK: webhook, DINGTALK_SECRET: robot.secret, no_proxy: '*' };
    const { stdout } = await promisify(execFile)('sh', ['-c', script], { env });
    expect(JSON.parse(stdout)).toMatchObject({ errcode: 0 });
    expect(simulator.messages).toMatchObject([
      { accepted: true, signature: 'valid', content: { text: `${TEXT}\n\n[Keywords] 告警` } },
    ]);
  });
});

/** Texts that a shell would execute or expand, if they were not quoted. */
const HOSTILE = [
  '$(touch executed)',
  '`touch executed`',
  "'; touch executed; '",
  '"; touch executed; "',
  '\u2019; New-Item executed; \u2018',
  '$($env:PATH)',
  '\\"$HOME" | & ; > executed',
  '-o executed',
];
const HOSTILE_URLS = [
  ...HOSTILE.map((text) => `https://${text}`),
  ...HOSTILE.map((text) => `https://h/${text}`),
  ...HOSTILE,
  'https://$(id)`id`.example',
  "https://h';id;'.example",
  'https://user:password@h',
];

function hostileSendings(text: string): readonly Sending[] {
  const message = { type: 'text', title: '', text, shown: text, alerts: [0], size: 1, limit: 9 } as const;
  return [
    { target: { kind: 'chatbot', webhook: `https://h/?access_token=${text}` }, messages: [message] },
    { target: { kind: 'conversation', appKey: text, appSecret: text, chatIds: [text] }, messages: [message] },
  ];
}

/**
 * A script as PowerShell reads it, without the content of its verbatim strings, and that content. Such a string ends at
 * a single quote, straight or typographic, that no other one follows; of two, the second is part of the text.
 */
function readPowerShell(script: string): { readonly code: string; readonly literals: readonly string[] } {
  const isQuote = (at: number): boolean => /['\u2018-\u201b]/.test(script.charAt(at));
  const literals: string[] = [];
  let code = '';
  for (let at = 0; at < script.length; at++) {
    code += script.charAt(at);
    if (!isQuote(at)) continue;
    let literal = '';
    for (at++; at < script.length; at++) {
      if (isQuote(at) && !isQuote(++at)) break;
      literal += script.charAt(at);
    }
    literals.push(literal);
    code += "'";
    at--;
  }
  return { code, literals };
}

describe('nothing in a script is executed', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'as-script-'));
    // prints its arguments, one a line, instead of sending
    writeFileSync(join(folder, 'curl'), `#!/bin/sh\nprintf '<%s>\\n' "$@"\n`);
    chmodSync(join(folder, 'curl'), 0o755);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(HOSTILE_URLS)('by sh: %s', async (url) => {
    for (const text of HOSTILE) {
      const requests = exactRequests(hostileSendings(text), {}, url);
      const env = {
        PATH: `${folder}:${process.env.PATH}`,
        DINGTALK_WEBHOOK: 'W',
        ACCESS_TOKEN: 'T',
        DINGTALK_API: 'A',
      };
      const { stdout, stderr } = await promisify(execFile)('sh', ['-c', toCurl(requests)], { cwd: folder, env });
      const line = (argument: string) => `<${argument}>\n`;
      const printed = requests.map((request) =>
        [
          '-sS',
          '-g',
          '--url',
          request.kind === 'chatbot' ? 'W' : `${request.host ?? 'A'}/chat/send?access_token=T`,
          '-H',
          'Content-Type: application/json',
          '--data-binary',
          request.body,
        ]
          .map(line)
          .join(''),
      );
      expect([stdout, stderr]).toEqual([printed.join(''), '']);
    }
    expect(readdirSync(folder)).toEqual(['curl']);
  });

  it.each(HOSTILE_URLS)('by PowerShell: %s', (url) => {
    const harmless = readPowerShell(toPowerShell(exactRequests(hostileSendings('x'), {}, 'https://h')));
    const withoutHost = readPowerShell(toPowerShell(exactRequests(hostileSendings('x'), {}, 'no url')));
    for (const text of HOSTILE) {
      const requests = exactRequests(hostileSendings(text), {}, url);
      const { code, literals } = readPowerShell(toPowerShell(requests));
      const { host } = requests[1] as { readonly host?: string };
      expect(code).toBe((host === undefined ? withoutHost : harmless).code);
      expect(literals).toEqual([
        'application/json',
        requests[0]?.body,
        ...(host === undefined ? [] : [host]),
        '/chat/send?access_token=',
        'application/json',
        requests[1]?.body,
      ]);
    }
  });

  it('PowerShell passes no text to a program, whose arguments it would quote anew', () => {
    const { code } = readPowerShell(toPowerShell(exactRequests(hostileSendings('x'), {}, 'https://h')));
    for (const line of code.split('\n').filter((each) => each !== '' && !each.startsWith('#')))
      expect(line).toMatch(/^(?:\$\w+ = |Invoke-RestMethod )/);
  });

  it('a login and a path of the API are left to the user', () => {
    for (const url of ['https://user:pass-word@h', 'https://h/some-token', 'https://h?token=some-token', 'no url']) {
      const requests = exactRequests(hostileSendings('x'), {}, url);
      for (const script of [toCurl(requests), toPowerShell(requests)]) {
        expect(script).toContain('DINGTALK_API');
        expect(script).not.toMatch(/pass-word|some-token|no url/);
      }
    }
  });
});

describe('as PowerShell', () => {
  it('signs, and leaves credentials to variables', () => {
    const message = { type: 'text', title: '', text: 'x', shown: 'x', alerts: [0], size: 1, limit: 9 } as const;
    const webhook = `https://h/?access_token=${SEEDED.senderToken}`;
    const target: Target = { kind: 'chatbot', webhook, secret: SEEDED.senderSecret };
    const script = toPowerShell(exactRequests([{ target, messages: [message, message] }], {}));
    expect(script.match(/^Invoke-RestMethod /gm)).toHaveLength(2);
    expect(script).toContain('"$($env:DINGTALK_WEBHOOK)&timestamp=$timestamp&sign=$sign"');
    for (const secret of Object.values(SEEDED)) expect(script).not.toContain(secret);
  });
});
