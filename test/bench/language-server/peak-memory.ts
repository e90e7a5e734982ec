import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether the system reports the peak itself; otherwise the memory at the time of the query is used. */
export const peakIsKnown = process.platform === 'linux';

/** The peak memory of a process so far, in bytes; undefined if unknown. */
export function peakMemory(pid: number): number | undefined {
  const kibibytes = peakIsKnown ? highWaterMark(pid) : residentSize(pid);
  return kibibytes === undefined ? undefined : kibibytes * 1024;
}

function highWaterMark(pid: number): number | undefined {
  const [, size] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return size === undefined ? undefined : Number(size);
}

function residentSize(pid: number): number | undefined {
  if (process.platform === 'win32') return undefined;
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
}
