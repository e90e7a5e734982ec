import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import pc from 'picocolors';
import { translationsFor } from '#core';
import { createNodeStore } from '#workspace';
import { createProgram } from '../../cli/src/program.js';
import { bundleFolder } from '../bundles/paths.js';
import { normalize } from '../cli/normalize.js';
import { runAsProcess } from '../cli/run-in-process.js';
import { ownCommand } from './command-lines.js';
import { PATH_WITH_STAND_INS } from './workplace.js';

export interface CommandRun {
  readonly code: number | null;
  /** What a terminal shows. */
  readonly shown: string;
}

/**
 * Runs a line of a page. Ours run in this process, because each new one costs a quarter of a second; what needs a shell
 * gets one, with the built command line on its path.
 */
export async function runLine(line: string, cwd: string): Promise<CommandRun> {
  const own = ownCommand(line);
  if (!own) return runInShell(line, cwd);
  const { code, stdout, stderr } = await runAsProcess(own.args, { cwd, env: { PATH: PATH_WITH_STAND_INS } });
  if (own.into === undefined) return { code, shown: clean(`${stdout}${stderr}`, cwd) };
  mkdirSync(dirname(join(cwd, own.into)), { recursive: true });
  writeFileSync(join(cwd, own.into), stdout);
  return { code, shown: clean(stderr, cwd) };
}

const run = promisify(execFile);

/** Runs a script, with `ours` in place of our command. */
async function runInShell(line: string, cwd: string): Promise<CommandRun> {
  const ours = `ours() { "${process.execPath}" "${join(bundleFolder, 'cli.js')}" "$@"; }`;
  const script = `${ours}; ${line.replaceAll(/(?:npx )?\bkubesphere-dingtalk(?= )/g, 'ours')}`;
  return await runScript(script, cwd);
}

/** The requests of a page to the simulator, which fail as the HTTP status says; `…` stands for any text. */
export async function runRequests(text: string, url: string, cwd: string): Promise<CommandRun> {
  const script = `set -e; curl() { command curl --fail-with-body --silent "$@"; }\n${text}`;
  return await runScript(script.replaceAll('127.0.0.1:8095', new URL(url).host).replaceAll('…', 'x'), cwd);
}

/** Which of the programs for requests is missing. */
export async function missingProgram(): Promise<string | undefined> {
  for (const name of ['curl', 'jq']) if ((await runScript(`command -v ${name}`, '/')).code !== 0) return name;
  return undefined;
}

async function runScript(script: string, cwd: string): Promise<CommandRun> {
  const options = { cwd, env: { PATH: PATH_WITH_STAND_INS, LANG: 'C.UTF-8' } };
  const { code, stdout, stderr } = await run('sh', ['-c', script], options).then(
    (done) => ({ code: 0, ...done }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
  return { code, shown: clean(`${stdout}${stderr}`, cwd) };
}

function clean(text: string, folder: string): string {
  return normalize(text, folder, undefined).trimEnd();
}

/** What is wrong with the command and the options of a line that is not run; undefined for other programs. */
export function checkOptions(line: string): string | undefined {
  for (const part of line.split(/[|&;] ?/)) {
    const own = ownCommand(part.replaceAll(/"?\$\{?[\w.\s]+\}?"?/g, 'VALUE').trim());
    const [name, ...args] = own?.args ?? [];
    if (name === undefined) continue;
    const program = createProgram(SILENT);
    const globals = program.parseOptions([name, ...args]).operands;
    const command = program.commands.find((each) => each.name() === globals[0]);
    if (!command) return `${name} is not a command`;
    const { unknown } = command.parseOptions(program.parseOptions([name, ...args]).unknown);
    if (unknown.length > 0) return `${name} does not know ${unknown.join(' ')}`;
  }
  return undefined;
}

const translations = translationsFor('en');
/** For a program of which only the options matter. */
const SILENT = {
  cwd: '/',
  env: {},
  store: createNodeStore(),
  out: pc.createColors(false),
  err: pc.createColors(false),
  print: (): undefined => undefined,
  note: (): undefined => undefined,
  language: 'en',
  translations,
  translate: ({ template }: { template: string }) => template,
  exit: (): undefined => undefined,
} as const;
