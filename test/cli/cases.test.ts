import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Simulator, startSimulator } from '#simulator';
import { type Case, caseNames, readCase } from './case.js';
import { expectNoSecrets, expectStderr, expectStdout } from './expect-output.js';
import { normalize } from './normalize.js';
import { runCli } from './run-cli.js';
import { makeWorkplace } from './workplace.js';

test.concurrent.each(caseNames())('%s', { timeout: 30_000 }, async (name) => {
  const wanted = readCase(name);
  const simulator = wanted.simulator && (await prepareSimulator(wanted.simulator));
  const fill = (text: string) => text.replaceAll('{{simulator}}', simulator?.url ?? '');
  const folder = makeWorkplace(name, wanted, fill);
  try {
    const before = readdirSync(folder);
    const env = Object.fromEntries(Object.entries(wanted.env ?? {}).map(([key, value]) => [key, fill(value)]));
    const options = { cwd: folder, env, ...(wanted.stdin !== undefined && { stdin: wanted.stdin }) };
    const run = await runCli(wanted.args.map(fill), options);
    const clean = (text: string) => normalize(text, folder, simulator?.url);

    if (wanted.stdout === undefined) expectStdout(name, clean(run.stdout));
    for (const pattern of wanted.stdout ?? []) expect(clean(run.stdout)).toMatch(new RegExp(pattern, 'mu'));
    expectStderr(name, clean(run.stderr));
    expect(run.code).toBe(wanted.exit ?? 0);
    expectNoSecrets(run, wanted.secrets ?? []);
    for (const [path, text] of Object.entries(wanted.after ?? {}))
      expect(readFileSync(join(folder, path), 'utf8')).toBe(text);
    expect(readdirSync(folder)).toEqual(before);
    expect(simulator?.messages.map(describe) ?? []).toEqual(wanted.received ?? []);
  } finally {
    await simulator?.close();
    rmSync(folder, { recursive: true });
  }
});

async function prepareSimulator({ faults = [], ...options }: NonNullable<Case['simulator']>): Promise<Simulator> {
  const simulator = await startSimulator(options);
  for (const fault of faults) simulator.addFault(fault);
  return simulator;
}

function describe({ sender, accepted, msgtype, signature }: Simulator['messages'][number]): string {
  return `${sender}: ${msgtype} ${accepted ? 'accepted' : 'rejected'}, signature ${signature}`;
}
