import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../bundles/paths.js';

/** The measurements that one process took of itself. */
export interface SenderRun {
  /** Messages per second, after a fifth of them as warm-up. */
  readonly perSecond: number;
  /** Heap size in bytes after the warm-up and at the end, after garbage collection. */
  readonly heapBefore: number;
  readonly heapAfter: number;
}

/** A sender to measure; its program loads `module`. */
export interface Sender {
  readonly name: 'ours' | 'undici' | 'undici-closing' | 'peer';
  readonly title: string;
  readonly module: string;
}

export interface Workload {
  readonly webhook: string;
  readonly count: number;
  readonly concurrency: number;
}

/** Sends in a separate process. Rejects if a message is not accepted. */
export async function runSender(
  { name, module }: Sender,
  { webhook, count, concurrency }: Workload,
): Promise<SenderRun> {
  const program = join(root, 'test/bench/sender/send-many.mjs');
  const words = ['--expose-gc', program, name, module, webhook, String(count), String(concurrency)];
  const { stdout } = await promisify(execFile)(process.execPath, words);
  return JSON.parse(stdout) as SenderRun;
}
