/** How much is read; whoever leaves out files because of a limit says so. */
interface Limit {
  /** At most so many files, the first ones in their order. */
  readonly files: number;
  /** Larger files are left out. */
  readonly bytes: number;
  /** All files together; those after the one that exceeds it are left out. */
  readonly total: number;
}

const MIB = 1024 * 1024;

/**
 * `manifests`: those that are found by searching a workspace; they are written by hand, so a larger file is something
 * else. `samples`: files with sample alerts, written by hand or copied from Alertmanager. `tests`: the files that a
 * routing test names; a part of them would give a wrong result, so the test does not run. `named`: what a person names
 * on the command line, all the more. `generators`: the files of which a
 * kustomization makes Secrets and ConfigMaps, whose limit in a cluster is 1 MiB. `small`: files of a few lines, such as configurations, routing tests and credentials.
 */
export const LIMITS = {
  manifests: { files: 5000, bytes: MIB, total: 100 * MIB },
  samples: { files: 100, bytes: 8 * MIB, total: 50 * MIB },
  tests: { files: 5000, bytes: 8 * MIB, total: 50 * MIB },
  named: { files: Number.POSITIVE_INFINITY, bytes: 100 * MIB, total: Number.POSITIVE_INFINITY },
  generators: { files: 100, bytes: MIB, total: 10 * MIB },
  small: { files: 1, bytes: MIB, total: MIB },
} as const satisfies Readonly<Record<string, Limit>>;
