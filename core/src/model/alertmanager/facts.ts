import type { Range } from '../../text/range.js';
import type { Path } from '../../yaml/path.js';
import type { MatcherProblem, RouteMatcher } from './matcher.js';
import type { TimeProblem, TimeSpan } from './time-span.js';

/** Where a part of an Alertmanager configuration is written. */
export interface Written {
  /** From the top of the configuration. */
  readonly path: Path;
  /** Undefined: it is not written here, but as installed. */
  readonly range: Range | undefined;
}

export interface TextFact extends Written {
  readonly text: string;
  /** The placeholder that keeps the text from being known. */
  readonly hidden?: string;
}

/** A list; `open`: a placeholder may stand for more items. */
export interface ListFact<T> {
  readonly items: readonly T[];
  readonly open: boolean;
}

/** What an Alertmanager configuration says, as it is after the values are merged over the installed ones. */
export interface AlertmanagerFacts {
  readonly resolveTimeout: TextFact | undefined;
  readonly route: RouteFacts | undefined;
  readonly receivers: ListFact<AlertmanagerReceiverFacts>;
  readonly inhibitRules: readonly InhibitRuleFacts[];
  readonly timeIntervals: ListFact<TimeIntervalFacts>;
}

/** A route. What is undefined or empty is inherited, except for the names of time intervals. */
export interface RouteFacts extends Written {
  readonly receiver: TextFact | undefined;
  readonly groupBy: readonly TextFact[];
  /** Prometheus durations. */
  readonly groupWait: TextFact | undefined;
  readonly groupInterval: TextFact | undefined;
  readonly repeatInterval: TextFact | undefined;
  readonly continues: boolean;
  readonly matchers: ListFact<MatcherFact>;
  readonly muteTimeIntervals: readonly TextFact[];
  readonly activeTimeIntervals: readonly TextFact[];
  readonly routes: ListFact<RouteFacts>;
}

/** One entry of `match`, `match_re` or `matchers`, which stands for any number of conditions. */
export interface MatcherFact extends TextFact {
  readonly matchers: readonly RouteMatcher[];
  readonly problem?: MatcherProblem;
}

export interface AlertmanagerReceiverFacts extends Written {
  readonly name: TextFact | undefined;
  /** The kinds of integrations that it has, such as `webhook_configs`, each with the number of entries. */
  readonly integrations: Readonly<Record<string, number>>;
  readonly webhooks: readonly WebhookFacts[];
  /** Whether a placeholder may stand for more integrations. */
  readonly open: boolean;
}

export interface WebhookFacts extends Written {
  readonly address: WebhookAddress;
  readonly sendResolved: boolean;
}

/**
 * What a webhook's URL says, without what may be a credential: of another server than the notification manager only the
 * host. `elsewhere`: the URL is in a file, or missing.
 */
export type WebhookAddress =
  | ({ readonly kind: 'manager' } & Written & ManagerAddress)
  | ({ readonly kind: 'other'; readonly host: string } & Written)
  | ({ readonly kind: 'invalid' | 'hidden' } & Written)
  | { readonly kind: 'elsewhere' };

/** An address at the notification manager's service. */
export interface ManagerAddress {
  readonly host: string;
  readonly port: string;
  readonly pathname: string;
}

export interface InhibitRuleFacts extends Written {
  readonly source: ListFact<MatcherFact>;
  readonly target: ListFact<MatcherFact>;
  readonly equal: readonly TextFact[];
}

/** A named set of intervals, of which one must contain the time. */
export interface TimeIntervalFacts extends Written {
  readonly name: TextFact | undefined;
  readonly intervals: readonly IntervalFacts[];
}

/** One interval: of each list that is not empty, one range must contain the time. */
export interface IntervalFacts extends Written {
  /** In minutes of the day; the end is exclusive. */
  readonly times: readonly SpanFact[];
  /** Sunday is 0. */
  readonly weekdays: readonly SpanFact[];
  /** Negative days count from the end of the month. */
  readonly daysOfMonth: readonly SpanFact[];
  readonly months: readonly SpanFact[];
  readonly years: readonly SpanFact[];
  readonly location: TextFact | undefined;
}

/** A range of times, with what is wrong with it. Without either, a placeholder hides it. */
export interface SpanFact extends TextFact {
  readonly span?: TimeSpan;
  readonly problem?: TimeProblem;
}
