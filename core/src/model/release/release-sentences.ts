import { type ManagerVersion, parseManagerVersion } from './manager-version.js';
import type { Behaviour, Installed, KubeSphereRow } from './releases.js';

/** One sentence about each value, for the page of releases; empty: not worth a sentence. */
type Sentences<Values> = { readonly [Name in keyof Values]: (value: Values[Name]) => string };

const list = (items: readonly string[]): string => items.map((item) => `\`${item}\``).join(', ');

/** The KubeSphere releases that are targets, oldest first. */
export const KUBESPHERE_RELEASES: readonly { readonly name: string; readonly version: ManagerVersion }[] = [
  '3.1',
  '3.2',
  '3.3',
  '3.4',
  '4.1.0',
  '4.1',
].flatMap((name) => {
  const version = parseManagerVersion(name);
  return version ? [{ name, version }] : [];
});

export const BEHAVIOUR_SENTENCES: Sentences<Omit<Behaviour, 'installed' | 'missingFields'>> = {
  isAssumed: (isAssumed) => (isAssumed ? 'All of this is assumed.' : ''),
  apiVersions: (versions) => `Serves ${list(versions)}.`,
  hasRouting: (has) => (has ? 'Has Routers and Silences.' : 'Has neither Routers nor Silences.'),
  checksConditions: (checks) =>
    checks ? 'The webhook rejects conditions that cannot be evaluated.' : 'Nothing checks conditions on admission.',
  smsChecks: (checks) =>
    checks === 'faulty'
      ? 'The webhook accepts text messages to nobody, and reads Tencent’s credentials in place of Huawei’s: without them it crashes.'
      : 'The webhook checks the phone numbers and providers of text messages.',
  match: (semantics) =>
    ({
      unavailable: 'There is no operator `Match`.',
      'missing-passes': 'The operator `Match` matches alerts without the label.',
      'missing-is-empty': '`Match` tests a missing label as the empty text.',
    })[semantics],
  selectorEvaluation: (by) =>
    by === 'kubernetes'
      ? 'Conditions are those of Kubernetes: a missing selector matches everything.'
      : 'The manager evaluates conditions itself, for each alert: a Router or Silence without a selector crashes it.',
  unusableSelector: (does) =>
    does === 'passes'
      ? 'A receiver with an unusable selector receives every alert.'
      : 'A receiver with an unusable selector stops the whole batch.',
  dispatch: (how) =>
    how === 'direct'
      ? 'Delivers each request at once, with a message for each namespace.'
      : 'Collects alerts in batches, which pass through silences, routing, filters and grouping.',
  tenantRule: (rule) =>
    rule === 'namespace'
      ? 'Tenants receive the alerts that have a namespace.'
      : 'Tenants receive only alerts with `rule_level: namespace`.',
  routesByCluster: (does) =>
    does ? 'Separates alerts by cluster and namespace.' : 'Separates alerts by namespace, whatever their cluster.',
  asksSidecarWithCluster: (does) =>
    does ? 'Asks the tenant sidecar with the cluster.' : 'Asks the tenant sidecar with the namespace only.',
  asksTenants: (when) =>
    when === 'always'
      ? 'Under `RouterFirst`, looks up the tenants of every alert.'
      : 'Under `RouterFirst`, looks up tenants only for alerts that no Router selects.',
  unknownRoutePolicy: (policy) => `An empty or unknown \`routePolicy\` acts as \`${policy}\`.`,
  preferredOwner: (owner) =>
    owner === 'tenant'
      ? 'An object with the labels of both kinds belongs to its tenant.'
      : 'An object with the labels of both kinds is global.',
  unusableDefaultSelectorEndsOn: (objects) =>
    objects === 'configs'
      ? 'An unusable `defaultConfigSelector` ends the manager as soon as there is a Config.'
      : 'An unusable `defaultConfigSelector` ends the manager as soon as there is an object that is neither global nor a tenant’s.',
  clusterLabel: (how) =>
    how === 'overwritten' ? 'Overwrites the label `cluster`.' : 'Adds the label `cluster` where it is missing.',
  readsClusterFromNamespace: (does) =>
    does ? 'Reads the name of the cluster from an annotation of the Namespace `kubesphere-system`.' : '',
  receiverLabel: (how) =>
    ({
      none: '',
      overwritten: 'Overwrites the label `receiver` with the receiver’s name.',
      filled: 'Adds the label `receiver` where it is missing.',
    })[how],
  addsAlertTime: (does) => (does ? 'Adds the annotation `alerttime` to metric alerts.' : ''),
  keepsEmptyGroupLabels: (keeps) =>
    keeps ? 'Group labels that alerts lack stay, with an empty value.' : 'Group labels that alerts lack are left out.',
  keepsEmptyCommonLabels: (keeps) =>
    keeps
      ? 'Templates see common labels and annotations with an empty value.'
      : 'Templates do not see common labels and annotations with an empty value.',
  templateData: (data) =>
    data === 'alertmanager'
      ? 'Templates have the data of Alertmanager.'
      : 'Templates have the manager’s own data instead of Alertmanager’s.',
  rendering: (how) =>
    how === 'cut'
      ? 'The text of a failing template ends at the error and is sent.'
      : 'Nothing is sent when a template fails.',
  goVersion: (minor) =>
    ({
      13: 'Templates are those of Go 1.13: no line breaks inside `{{ }}`, no `break` and `continue`, and `and` and `or` evaluate all of their arguments.',
      17: 'Templates are those of Go 1.17: `{{ }}` can contain line breaks, and arguments after parentheses are an error.',
      20: 'Templates are those of Go 1.20: they have `break` and `continue`, `and` and `or` stop at the argument that decides, and labels can be compared with `nil`.',
    })[minor],
  hasTranslate: (has) => (has ? 'Templates have the function `translate`.' : ''),
  hasMessage: (has) => (has ? 'Templates have the function `message`.' : ''),
  escape: (how) =>
    ({
      unavailable: '',
      backslashes: 'Templates have the function `escape`, which puts backslashes before quotation marks.',
      json: '`escape` writes the inside of a JSON text.',
    })[how],
  hasPairFilters: (has) => (has ? 'Pairs of labels have `Filter` and `DefaultFilter`.' : ''),
  hasDeliveryData: (has) => (has ? 'Alerts in templates have `Receiver` and `NotificationTime`.' : ''),
  losesTimes: (loses) =>
    loses ? '`StartsAt` and `EndsAt` are the zero time in messages.' : '`StartsAt` and `EndsAt` have their times.',
  alertSenders: (senders) =>
    senders === 'ruler'
      ? 'KubeSphere’s Thanos ruler sends alerts, with the label `cluster`; its Prometheus sends none.'
      : 'KubeSphere’s Prometheus sends alerts, with the label `prometheus`, and so does its Thanos ruler.',
  overThrottle: (does) =>
    does === 'dropped'
      ? 'Drops messages over the limit of a throttle.'
      : 'Sends messages over the limit of a throttle all the same.',
  rulesAreAssumed: (areAssumed) =>
    areAssumed ? 'What is said of alert rules is assumed: no KubeSphere ships the release.' : '',
  hasRuleGroups: (has) =>
    has
      ? 'KubeSphere has the kinds `RuleGroup`, `ClusterRuleGroup` and `GlobalRuleGroup`.'
      : 'There are no rule groups.',
  ruler: (ruler) =>
    ({
      'custom-rules': 'KubeSphere evaluates custom rules in its own ruler, stored as PrometheusRules.',
      'rule-groups': 'KubeSphere evaluates rule groups in its own ruler.',
      agent:
        'KubeSphere evaluates rule groups in a ruler in each cluster, which sets the label `cluster`, and drops `namespace` and `pod` of `job=node-exporter`. What it does to labels otherwise is assumed to be as in 3.4.',
    })[ruler],
  sendsPrometheusAlerts: (sends) =>
    sends
      ? 'Prometheus sends the alerts of PrometheusRules to Alertmanager.'
      : 'As installed, Prometheus sends the alerts of PrometheusRules nowhere.',
  defaultSeverity: (severity) =>
    severity === undefined ? '' : `Rules in groups without a severity have the severity \`${severity}\`.`,
  recordsCluster: (does) => (does ? 'KubeSphere’s own recording rules keep the label `cluster`.' : ''),
  activityRules: (rules) =>
    rules === 'kubesphere'
      ? 'Events and audit records have rules of the kind `Rule`.'
      : 'Rules for events, audit records and logs are those of the extension for telemetry; which labels their alerts have is assumed.',
};

export const INSTALLED_SENTENCES: Sentences<Installed> = {
  templates: ({ namespace, name, key }) =>
    `The installed templates are in the ConfigMap \`${namespace}/${name}\`${key === '' ? '' : `, entry \`${key}\``}.`,
  groupLabels: (labels) => (labels.length === 0 ? '' : `Installed with the group labels ${list(labels)}.`),
  alertmanager: (release) => `Behind Alertmanager as KubeSphere ${release} installs it.`,
  timeZone: (zone) =>
    zone === undefined ? 'Runs in the time zone of its node.' : `Installed in the time zone \`${zone}\`.`,
  hiddenAnnotations: (hidden) =>
    hidden ? `Default messages print annotations, except ${list(hidden)}.` : 'Default messages print no annotations.',
  subjectLabels: (count) =>
    count === 1
      ? 'The subject of several alerts names the group labels.'
      : `The subject of several alerts names the group labels if there are at least ${count}.`,
  languagePack: (pack) =>
    pack === 'none' ? 'Has no language pack.' : `Installed with the Chinese language pack of ${pack}.`,
};

/** What KubeSphere installs otherwise than the release of the manager. */
export const KUBESPHERE_SENTENCES: Sentences<Required<KubeSphereRow>> = {
  missingFields: (fields) => `The installed definitions lack ${list(fields.map(({ path }) => path))}.`,
  groupLabels: (labels) => `Installed with the group labels ${list(labels)} (assumed for all 4.x).`,
};
