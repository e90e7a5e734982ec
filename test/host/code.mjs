#!/usr/bin/env node
// What @vscode/test-electron takes for VS Code's executable: runTests({ vscodeExecutablePath: 'test/host/code.mjs', ... }).
// VSCODE_HOST_TIMEOUT: seconds, default 180. VSCODE_HOST_VERBOSE: print VS Code's log. VSCODE_HOST_SCREENSHOT: a file for
// the picture of a run that broke. VSCODE_HOST_KEEP: leave the run's folder.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCommandLine } from './command-line.mjs';
import { exitCodes, runInHost } from './run-in-host.mjs';

const { env } = process;
const commandLine = readCommandLine(process.argv.slice(2));
const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => interrupted.abort());

if (!commandLine.extensionTestsPath) {
  console.error('code.mjs: --extensionTestsPath=FILE is missing');
  process.exitCode = exitCodes.usage;
} else {
  try {
    process.exitCode = await runInHost(commandLine, {
      timeout: Number(env.VSCODE_HOST_TIMEOUT ?? 180) * 1000,
      screenshot: env.VSCODE_HOST_SCREENSHOT ?? join(tmpdir(), 'vscode-host-failure.png'),
      verbose: Boolean(env.VSCODE_HOST_VERBOSE),
      signal: interrupted.signal,
    });
  } catch (error) {
    console.error('code.mjs:', error);
    process.exitCode = exitCodes.broken;
  }
}
