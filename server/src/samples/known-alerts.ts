import { keepLast, type SampleAlert } from '#core';
import type { TestAlerts } from '../routing-tests/test-alerts.js';
import type { SampleSet } from './sample-set.js';
import type { Samples } from './samples.js';

/** The alerts that are known to exist beside those of alert rules, for findings: of sample files and routing tests. */
export interface KnownAlerts {
  /** The same array until they change; `unknown` until they are read, which the first call starts. */
  readonly current: readonly SampleAlert[] | 'unknown';
  /** The same, waited for. */
  load(): Promise<readonly SampleAlert[]>;
  /** They are others. */
  onChange(listener: () => void): void;
}

export function createKnownAlerts(samples: Pick<Samples, 'sets' | 'onChange'>, tests: TestAlerts): KnownAlerts {
  const listeners: (() => void)[] = [];
  // what a session tries out is no evidence
  const ofSets = keepLast((...sets: readonly SampleSet[]) => sets.flatMap((set) => set.samples));
  const ofFiles = (): readonly SampleAlert[] => ofSets(...samples.sets.filter(({ origin }) => origin === 'file'));
  const together = keepLast((some: readonly SampleAlert[], others: readonly SampleAlert[]) => [...some, ...others]);
  let announced = ofFiles();
  const announce = (): void => {
    for (const listener of listeners) listener();
  };
  samples.onChange(() => {
    const now = ofFiles();
    if (now === announced) return;
    announced = now;
    announce();
  });
  tests.onChange(announce);
  return {
    get current() {
      if (tests.current) return together(ofFiles(), tests.current);
      void tests.load();
      return 'unknown';
    },
    async load() {
      const ofTests = await tests.load();
      return together(ofFiles(), ofTests);
    },
    onChange: (listener) => listeners.push(listener),
  };
}
