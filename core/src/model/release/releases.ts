import type { InstalledBy } from '../alertmanager/installed.js';
import type { ManagerVersion } from './manager-version.js';
import type { RuleHandling } from './rule-handling.js';

/**
 * The behaviour of `Match`: it is not an operator; it matches alerts without the label; or it tests a missing label as
 * the empty text.
 */
export type MatchSemantics = 'unavailable' | 'missing-passes' | 'missing-is-empty';

/** What a release of the notification manager does where releases differ. */
export interface Behaviour extends RuleHandling {
  /** Whether all that is said of the release is assumed, because nobody observed it. */
  readonly isAssumed: boolean;
  /** The served versions of the API, the stored one last. */
  readonly apiVersions: readonly ('v2beta1' | 'v2beta2')[];
  /** Whether the kinds Router and Silence exist. */
  readonly hasRouting: boolean;
  /** Whether the webhook checks conditions; otherwise an unusable one is only found when an alert arrives. */
  readonly checksConditions: boolean;
  /**
   * The webhook's checks of text messages; the faulty ones accept a receiver without phone numbers, and read Tencent's
   * credentials in place of Huawei's.
   */
  readonly smsChecks: 'faulty' | 'complete';
  readonly match: MatchSemantics;
  /**
   * `kubernetes`: as the selectors of Kubernetes, where a missing one matches everything, and a receiver's is prepared
   * once for all alerts. `manager`: by the manager itself for each alert, where nothing matches an object without
   * labels, an unusable matcher of a global Silence stops the batch, and a missing one, or a Router without
   * `alertSelector`, crashes the manager.
   */
  readonly selectorEvaluation: 'kubernetes' | 'manager';
  /** What a receiver's unusable selector does: it lets every alert pass, or the whole batch fails. */
  readonly unusableSelector: 'passes' | 'fails';

  /** Each request delivered at once, a message per namespace; or the stages of the second series. */
  readonly dispatch: 'direct' | 'staged';
  /** Which alerts belong to a tenant: those with a namespace, or only those with `rule_level: namespace`. */
  readonly tenantRule: 'namespace' | 'rule-level';
  /** Whether alerts are routed by cluster and namespace, or by namespace only. */
  readonly routesByCluster: boolean;
  /** Whether the tenant sidecar is asked with the cluster. */
  readonly asksSidecarWithCluster: boolean;
  /** Under the policy `RouterFirst`: tenants are looked up for every alert, or only for those that no Router selects. */
  readonly asksTenants: 'always' | 'when-needed';
  /** The meaning of an empty or unknown `routePolicy`. */
  readonly unknownRoutePolicy: 'RouterOnly' | 'All';
  /** Which owner a Receiver has whose labels fit the global and the tenant selector; with `tenant`, default Configs precede both. */
  readonly preferredOwner: 'tenant' | 'global';
  /** The objects that end the manager when `defaultConfigSelector` is unusable: any Config, or all that nobody owns. */
  readonly unusableDefaultSelectorEndsOn: 'configs' | 'unowned';

  /** The label `cluster`: set in any case, or set where the alert has none. */
  readonly clusterLabel: 'overwritten' | 'filled';
  /** Whether the annotation of a Namespace names the cluster. */
  readonly readsClusterFromNamespace: boolean;
  /** The label with the receiver's name: none; set in any case; or set where the alert has none. */
  readonly receiverLabel: 'none' | 'overwritten' | 'filled';
  /** Whether metric alerts have the annotation `alerttime`. */
  readonly addsAlertTime: boolean;
  /** Whether labels that an alert lacks remain among the group labels, with an empty value. */
  readonly keepsEmptyGroupLabels: boolean;
  /** Whether templates see common labels and annotations with an empty value. */
  readonly keepsEmptyCommonLabels: boolean;

  /** The data of templates: that of Alertmanager, or the manager's own. */
  readonly templateData: 'alertmanager' | 'manager';
  /**
   * What a failing template means. `cut`: its text ends there and is sent; an empty text is the only error, a text of
   * blanks ends the manager, and the title is the message itself. `whole`: nothing is sent, as for an empty text.
   */
  readonly rendering: 'cut' | 'whole';
  /** The version of Go, as `13` for 1.13, whose templates the manager has. */
  readonly goVersion: 13 | 17 | 20;
  readonly hasTranslate: boolean;
  readonly hasMessage: boolean;
  /** What the function `escape` writes: it puts backslashes for quotation marks, or it writes the inside of a JSON text. */
  readonly escape: 'unavailable' | 'backslashes' | 'json';
  /** Whether pairs of labels have `Filter` and `DefaultFilter`. */
  readonly hasPairFilters: boolean;
  /** Whether alerts have `Receiver` and `NotificationTime`. */
  readonly hasDeliveryData: boolean;
  /** Whether a message's `StartsAt` and `EndsAt` are the zero time. */
  readonly losesTimes: boolean;

  /**
   * What sends alerts to Alertmanager where KubeSphere installs the release: Prometheus, with the label `prometheus`, and the
   * Thanos ruler, as they are; or only the ruler, which sets the label `cluster` and relabels those of node-exporter.
   */
  readonly alertSenders: 'prometheus-and-ruler' | 'ruler';

  /** What happens to messages over the limit of a throttle: they are dropped, or only logged as dropped. */
  readonly overThrottle: 'dropped' | 'sent';

  /** Fields that the custom resource definitions of the release have, but not those that are installed. */
  readonly missingFields: readonly { readonly kind: string; readonly path: string }[];
  readonly installed: Installed;
}

/** What an installation of the release has, unless somebody changed it. */
export interface Installed {
  /** The ConfigMap with the common templates. */
  readonly templates: TemplatesName;
  readonly groupLabels: readonly string[];
  /** The KubeSphere release whose configuration of Alertmanager is in front of the manager. */
  readonly alertmanager: InstalledBy;
  /** The manager's time zone; undefined: that of its node. */
  readonly timeZone: string | undefined;
  /** The annotations that the default messages leave out; undefined: they print none at all. */
  readonly hiddenAnnotations: readonly string[] | undefined;
  /** How many group labels there must be for the subject of several alerts to name them. */
  readonly subjectLabels: number;
  /** How much of the newest language pack there is. */
  readonly languagePack: 'none' | '2.3' | '2.5' | '2.6';
}

/** A ConfigMap, or one of its entries; an empty key means all entries. */
export interface TemplatesName {
  readonly namespace: string;
  readonly name: string;
  readonly key: string;
}

/** The ConfigMap that every installation since 2.0 has. */
export const INSTALLED_TEMPLATES: TemplatesName = {
  namespace: 'kubesphere-monitoring-system',
  name: 'notification-manager-template',
  key: '',
};

/** The first release of the table. Of 1.0 and 1.1 nothing is recorded; 1.2 and 1.3 deliver like 1.4. */
const FIRST: Behaviour = {
  isAssumed: true,
  apiVersions: ['v2beta1'],
  hasRouting: false,
  checksConditions: false,
  smsChecks: 'faulty',
  match: 'unavailable',
  selectorEvaluation: 'kubernetes',
  unusableSelector: 'passes',
  dispatch: 'direct',
  tenantRule: 'namespace',
  routesByCluster: false,
  asksSidecarWithCluster: false,
  asksTenants: 'when-needed',
  unknownRoutePolicy: 'RouterOnly',
  preferredOwner: 'tenant',
  unusableDefaultSelectorEndsOn: 'configs',
  clusterLabel: 'overwritten',
  readsClusterFromNamespace: false,
  receiverLabel: 'none',
  addsAlertTime: false,
  keepsEmptyGroupLabels: true,
  keepsEmptyCommonLabels: true,
  templateData: 'alertmanager',
  rendering: 'cut',
  goVersion: 13,
  hasTranslate: false,
  hasMessage: false,
  escape: 'unavailable',
  hasPairFilters: false,
  hasDeliveryData: false,
  losesTimes: false,
  alertSenders: 'prometheus-and-ruler',
  overThrottle: 'dropped',
  // Those of KubeSphere 3.3, which ships 1.4.
  rulesAreAssumed: false,
  hasRuleGroups: false,
  ruler: 'custom-rules',
  sendsPrometheusAlerts: true,
  defaultSeverity: undefined,
  recordsCluster: false,
  activityRules: 'kubesphere',
  missingFields: [],
  installed: {
    templates: { ...INSTALLED_TEMPLATES, key: 'template' },
    groupLabels: [],
    alertmanager: '3.3',
    timeZone: undefined,
    hiddenAnnotations: undefined,
    subjectLabels: 2,
    languagePack: 'none',
  },
};

export interface ReleaseRow {
  readonly since: ManagerVersion;
  /** What changed; the rest is as in the release before. */
  readonly changes: Partial<Behaviour>;
}

const HISTORY = { kind: 'NotificationManager', path: 'spec.history' };

/** The group labels of KubeSphere 4's extension, whatever release of the manager it installs. */
export const EXTENSION_GROUP_LABELS: Installed['groupLabels'] = [
  'cluster',
  'namespace',
  'alerttype',
  'alertname',
  'severity',
];

/** What KubeSphere installs otherwise than the manager's own release (KubeSphere: its installers and charts). */
export const INSTALLED_BY_KUBESPHERE: Readonly<Record<string, KubeSphereRow>> = {
  '3.2': { missingFields: [HISTORY] },
  '3.3': { missingFields: [HISTORY] },
  // The newest chart is assumed for all 4.x.
  '4.1.0': { groupLabels: EXTENSION_GROUP_LABELS },
  '4.1': { groupLabels: EXTENSION_GROUP_LABELS },
};

export interface KubeSphereRow {
  readonly missingFields?: Behaviour['missingFields'];
  readonly groupLabels?: Installed['groupLabels'];
}

const HIDDEN_ANNOTATIONS = ['runbook_url', 'message', 'summary', 'summary_cn'];

/** The releases in which behaviour changed, oldest first (notification-manager: its sources at the tags, and recordings). */
export const RELEASES: readonly ReleaseRow[] = [
  { since: { major: 1, minor: 0, patch: 0 }, changes: FIRST },
  { since: { major: 1, minor: 2, patch: 0 }, changes: { isAssumed: false, apiVersions: ['v2beta1', 'v2beta2'] } },
  {
    since: { major: 2, minor: 0, patch: 0 },
    changes: {
      // Those of KubeSphere 3.4, which ships 2.3.
      hasRuleGroups: true,
      ruler: 'rule-groups',
      recordsCluster: true,
      hasRouting: true,
      checksConditions: true,
      smsChecks: 'complete',
      unusableSelector: 'fails',
      dispatch: 'staged',
      preferredOwner: 'global',
      unusableDefaultSelectorEndsOn: 'unowned',
      clusterLabel: 'filled',
      templateData: 'manager',
      rendering: 'whole',
      // Known of 2.3, assumed of the releases before.
      goVersion: 17,
      hasTranslate: true,
      overThrottle: 'sent',
      installed: {
        templates: INSTALLED_TEMPLATES,
        groupLabels: ['alertname', 'namespace'],
        alertmanager: '3.4',
        timeZone: 'UTC',
        hiddenAnnotations: undefined,
        subjectLabels: 2,
        languagePack: '2.3',
      },
    },
  },
  { since: { major: 2, minor: 1, patch: 0 }, changes: { hasMessage: true, escape: 'backslashes' } },
  {
    since: { major: 2, minor: 4, patch: 0 },
    changes: {
      match: 'missing-passes',
      selectorEvaluation: 'manager',
      keepsEmptyGroupLabels: false,
      // Recorded of 2.5, assumed to have come with the group labels.
      keepsEmptyCommonLabels: false,
      readsClusterFromNamespace: true,
      // Known of 2.5, assumed of 2.4.
      goVersion: 20,
    },
  },
  {
    since: { major: 2, minor: 5, patch: 0 },
    changes: {
      // Those of KubeSphere 4.1, which ships 2.5.
      ruler: 'agent',
      sendsPrometheusAlerts: false,
      defaultSeverity: 'info',
      activityRules: 'extension',
      apiVersions: ['v2beta2'],
      routesByCluster: true,
      receiverLabel: 'overwritten',
      hasPairFilters: true,
      losesTimes: true,
      // KubeSphere 4; the releases after it are in none yet.
      alertSenders: 'ruler',
      installed: {
        templates: INSTALLED_TEMPLATES,
        groupLabels: ['alertname', 'namespace'],
        alertmanager: '4.1',
        timeZone: 'Asia/Shanghai',
        hiddenAnnotations: HIDDEN_ANNOTATIONS,
        subjectLabels: 1,
        languagePack: '2.5',
      },
    },
  },
  { since: { major: 2, minor: 5, patch: 1 }, changes: { match: 'missing-is-empty' } },
  { since: { major: 2, minor: 5, patch: 2 }, changes: { asksSidecarWithCluster: true, addsAlertTime: true } },
  {
    since: { major: 2, minor: 6, patch: 0 },
    changes: {
      rulesAreAssumed: true,
      receiverLabel: 'filled',
      escape: 'json',
      hasDeliveryData: true,
      losesTimes: false,
      installed: {
        templates: INSTALLED_TEMPLATES,
        groupLabels: ['alertname', 'namespace', 'cluster', 'alerttype'],
        alertmanager: '4.1',
        timeZone: 'Asia/Shanghai',
        hiddenAnnotations: [...HIDDEN_ANNOTATIONS, 'summaryCn'],
        subjectLabels: 1,
        languagePack: '2.6',
      },
    },
  },
  // The main branch of the manager (commit 83afc6c, December 2025): not released.
  {
    since: { major: 2, minor: 7, patch: 0 },
    changes: { tenantRule: 'rule-level', asksTenants: 'always', unknownRoutePolicy: 'All' },
  },
];
