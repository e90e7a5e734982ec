/** How much is read; whoever leaves out files because of a limit says so. */
interface Limit {
  /** At most so many files, the first ones in their order. */
  readonly files: number;
  /** Larger files are left out. */
  readonly bytes: number;
}

const MIB = 1024 * 1024;

/**
 * `manifests`: those that are found by searching a workspace; they are written by hand, so a larger file is something
 * else. `samples`: files with sample alerts, written by hand or copied from Alertmanager.
 *
 * What a person names on the command line, or in a routing test, has no limit: an answer about a part of it would be wrong.
 */
export const LIMITS = {
  manifests: { files: 5000, bytes: MIB },
  samples: { files: 100, bytes: 8 * MIB },
} as const satisfies Readonly<Record<string, Limit>>;
