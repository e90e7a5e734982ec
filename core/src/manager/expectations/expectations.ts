import type { Instant } from '../../go/time/instant.js';
import type { SampleAlert } from '../../model/alert.js';
import type { ManagerVersion } from '../../model/version/manager-version.js';
import type { Phrase } from '../../text/phrase.js';
import type { Range } from '../../text/range.js';
import type { TenantMapping } from '../pipeline/pipeline-options.js';

/** What a routing test expects of the manifests. Of a file with problems it is as much as could be read. */
export interface Expectations {
  readonly name?: string;
  /** Files, folders and globs, relative to the test's folder; undefined: the YAML files of that folder. */
  readonly manifests?: readonly PlacedText[];
  /** Undefined: when the test runs. */
  readonly at?: Instant;
  readonly timeZone?: string;
  readonly version?: ManagerVersion;
  readonly tenants?: TenantMapping;
  readonly cases: readonly ExpectedCase[];
}

export interface ExpectedCase {
  readonly name: string;
  /** Of the name's value. */
  readonly range: Range;
  readonly at?: Instant;
  readonly alerts: readonly SampleAlert[];
  /** Relative to the test's folder. */
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

export interface PlacedText {
  readonly text: string;
  readonly range: Range;
}

export interface PlacedTexts {
  readonly items: readonly PlacedText[];
  /** Of the list's key. */
  readonly range: Range;
}

/** What is wrong with a routing test. With an error none of it is run. */
export interface ExpectationProblem {
  /** One of the schema's checks (`unknown-field`, `required-field`, `wrong-type`, `invalid-value`), or one of its own. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly phrase: Phrase;
  readonly range: Range;
}

const FILE_NAME = /\.dingtalk-test\.ya?ml$/i;

/** @param path or URI */
export function isExpectationsFile(path: string): boolean {
  return FILE_NAME.test(path);
}

/** A routing test as read, with what is wrong with it. */
export interface ReadExpectations {
  readonly expectations: Expectations;
  /** In the order of the text. */
  readonly problems: readonly ExpectationProblem[];
}
