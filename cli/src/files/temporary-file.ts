import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const END = '.kubesphere-dingtalk.tmp';

/** A new name beside a file, which tells the process that it belongs to. */
export function temporaryFile(file: string): string {
  return join(dirname(file), `${beginning(file)}${process.pid}.${randomBytes(6).toString('hex')}${END}`);
}

/** Removes what a process that was killed left beside a file. */
export async function removeLeftovers(file: string): Promise<void> {
  const folder = dirname(file);
  const start = beginning(file);
  const names = await readdir(folder).catch(() => []);
  const left = names.filter((name) => {
    if (!name.startsWith(start) || !name.endsWith(END)) return false;
    const [, pid] = /^(\d+)\.[0-9a-f]+$/.exec(name.slice(start.length, -END.length)) ?? [];
    // this process has none yet
    return pid !== undefined && (Number(pid) === process.pid || !isRunning(Number(pid)));
  });
  for (const name of left) await rm(join(folder, name), { force: true });
}

function beginning(file: string): string {
  return `.${basename(file)}.`;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // it runs, but belongs to somebody else
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
