import type { Instant } from '../../go/time/instant.js';
import type { SampleAlert } from '../../model/alert.js';
import type { ManagerVersion } from '../../model/release/manager-version.js';
import type { Phrase } from '../../text/phrase.js';
import type { PlacedText } from '../../text/placed-text.js';
import type { Range } from '../../text/range.js';
import type { TenantMapping } from '../pipeline/settings/pipeline-options.js';

/** The expectations of a routing test. For a file with problems, contains as much as could be read. */
export interface Expectations {
  readonly name?: string;
  /** Files, folders and globs, relative to the test's folder; undefined: the YAML files of that folder. */
  readonly manifests?: readonly PlacedText[];
  /** Undefined: the time of the test run. */
  readonly at?: Instant;
  readonly timeZone?: string;
  readonly version?: ManagerVersion;
  readonly tenants?: TenantMapping;
  readonly cases: readonly ExpectedCase[];
}

export interface ExpectedCase {
  readonly name: string;
  /** The range of the name's value. */
  readonly range: Range;
  readonly at?: Instant;
  readonly alerts: readonly SampleAlert[];
  /** The path, relative to the test's folder. */
  readonly alertsFile?: PlacedText;
  readonly expect: Expectation;
}

export interface Expectation {
  readonly receivers?: PlacedTexts;
  readonly contains?: PlacedTexts;
  readonly excludes?: PlacedTexts;
  readonly messages: readonly ExpectedMessages[];
}

export interface ExpectedMessages {
  readonly receiver: PlacedText;
  readonly count?: { readonly value: number; readonly range: Range };
  readonly contains: readonly PlacedText[];
  readonly excludes: readonly PlacedText[];
}

export interface PlacedTexts {
  readonly items: readonly PlacedText[];
  /** The range of the list's key. */
  readonly range: Range;
}

/** A problem in a routing test. A test with an error does not run. */
export interface ExpectationProblem {
  /** A check of the schema (`unknown-field`, `required-field`, `wrong-type`, `invalid-value`) or of routing tests. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly phrase: Phrase;
  readonly range: Range;
  /** Readers of YAML in general report it, not only this one. */
  readonly general?: true;
}

const FILE_NAME = /\.dingtalk-test\.ya?ml$/i;

/** @param path a path or URI */
export function isExpectationsFile(path: string): boolean {
  return FILE_NAME.test(path);
}

/** A routing test and its problems. */
export interface ReadExpectations {
  readonly expectations: Expectations;
  /** In the order of their positions. */
  readonly problems: readonly ExpectationProblem[];
}
