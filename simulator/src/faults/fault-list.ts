import type { Fault, FaultHandle, FaultRule } from './fault.js';

/** The fault that applies to a request. */
export interface ActiveFault {
  readonly fault: Fault;
  /** Aborted when the fault is removed. */
  readonly released: AbortSignal;
}

interface Entry {
  readonly id: number;
  readonly fault: Fault;
  readonly rule: FaultRule;
  readonly release: AbortController;
  remaining: number;
}

export interface ListedFault {
  readonly id: number;
  readonly fault: Fault;
  readonly path?: string;
  readonly remaining: number;
}

/** The active faults. At most one applies to a request: the oldest that matches. */
export class FaultList {
  #entries: readonly Entry[] = [];
  #lastId = 0;

  get list(): readonly ListedFault[] {
    return this.#entries.map(({ id, fault, rule, remaining }) => ({
      id,
      fault,
      ...(rule.when?.path === undefined ? {} : { path: rule.when.path }),
      remaining,
    }));
  }

  add(fault: Fault, rule: FaultRule = {}): FaultHandle {
    this.#lastId += 1;
    const entry: Entry = { id: this.#lastId, fault, rule, release: new AbortController(), remaining: rule.times ?? 1 };
    this.#entries = [...this.#entries, entry];
    return {
      id: entry.id,
      get remaining() {
        return entry.remaining;
      },
      release: () => this.#release(entry),
    };
  }

  take(path: string, accessToken: string | null): ActiveFault | undefined {
    return this.#take(({ fault, rule: { when } }) => {
      if (placeOf(fault) !== 'request' || (when?.path !== undefined && when.path !== path)) return false;
      return when?.accessToken === undefined || when.accessToken === accessToken;
    });
  }

  takeForProxy(): ActiveFault | undefined {
    return this.#take(({ fault }) => placeOf(fault) === 'proxy');
  }

  takeForTls(): ActiveFault | undefined {
    return this.#take(({ fault }) => placeOf(fault) === 'tls');
  }

  #take(matches: (entry: Entry) => boolean): ActiveFault | undefined {
    const entry = this.#entries.find((candidate) => candidate.remaining > 0 && matches(candidate));
    if (entry === undefined) return undefined;
    entry.remaining -= 1;
    const holds = entry.fault.kind === 'slow' || entry.fault.kind === 'slow-body';
    if (entry.remaining <= 0 && !holds) this.#entries = this.#entries.filter((other) => other !== entry);
    return { fault: entry.fault, released: entry.release.signal };
  }

  /** False if no fault has this ID. */
  release(id: number): boolean {
    const entry = this.#entries.find((candidate) => candidate.id === id);
    if (entry !== undefined) this.#release(entry);
    return entry !== undefined;
  }

  clear(): void {
    for (const entry of this.#entries) this.#release(entry);
  }

  #release(entry: Entry): void {
    entry.remaining = 0;
    this.#entries = this.#entries.filter((other) => other !== entry);
    entry.release.abort();
  }
}

function placeOf({ kind }: Fault): 'request' | 'proxy' | 'tls' {
  if (kind === 'tls') return 'tls';
  return kind === 'proxy-refused' || kind === 'proxy-authentication' ? 'proxy' : 'request';
}
