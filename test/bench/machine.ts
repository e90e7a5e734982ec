import { arch, cpus, loadavg, platform, totalmem } from 'node:os';

/** Where and when something was measured. */
export interface Machine {
  /** ISO 8601, UTC. */
  readonly date: string;
  readonly node: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryBytes: number;
  readonly system: string;
  /** The load average of the last minute; if it exceeds the number of cores, the results are inaccurate. */
  readonly load: number;
}

export function describeMachine(now: Date): Machine {
  return {
    date: now.toISOString(),
    node: process.version,
    cpu: cpus()[0]?.model.trim() ?? 'unknown CPU',
    cores: cpus().length,
    memoryBytes: totalmem(),
    system: `${platform()} ${arch()}`,
    load: loadavg()[0] ?? 0,
  };
}
