import {
  analyseStream,
  type Cluster,
  factsOf,
  type IncomingAlert,
  isJsonObject,
  type JsonObject,
  type ManagerVersion,
  NEXT_VERSION,
  readClusterObjects,
  readObjects,
  readRequest,
  type TenantMapping,
} from '#core';
import { isLine, type Line } from '../kind.js';
import { recordedVersion } from '../recorded-version.js';
import type { SecretValues } from './secret-values.js';
import { secretValues } from './secret-values.js';

/** The input of a recording. */
export interface Scenario {
  readonly manifests: string;
  readonly cluster: Cluster;
  readonly secrets: SecretValues;
  readonly alerts: readonly IncomingAlert[];
  readonly tenants: TenantMapping | undefined;
  /** The body of a request that sends a receiver to the manager. */
  readonly direct: Line | undefined;
  /** The manager that was recorded. */
  readonly version: ManagerVersion;
  /** DingTalk's error answers, by access token or app key. */
  readonly replies: Line;
}

/** Recordings write the texts `y` and `n` without quotes, which kubectl would read as booleans. */
const UNQUOTED = /^( *(?:- )?[\w./-]+: )([yn])$/gim;

export function readScenario(line: Line): Scenario {
  const manifests = String(line.manifests).replaceAll(UNQUOTED, "$1'$2'");
  const payload = isLine(line.alerts) ? line.alerts : {};
  // Go ignores the case of keys.
  const alerts = Object.entries(payload).findLast(([key]) => key.toLowerCase() === 'alerts')?.[1];
  const direct = [line.verify, line.notification].find(isLine);
  return {
    manifests,
    cluster: readClusterObjects([{ uri: 'manifests', facts: factsOf(analyseStream(manifests)) }]),
    secrets: secretValues(readObjects(manifests)),
    alerts: Array.isArray(alerts) ? postedWith(alerts as readonly IncomingAlert[], payload) : [],
    tenants: line.sidecar as TenantMapping | undefined,
    direct,
    version: recordedVersion(line, NEXT_VERSION),
    replies: isLine(line.replies) ? line.replies : {},
  };
}

/** The alerts with what their request says of all of them. */
export function postedWith(alerts: readonly (IncomingAlert | null)[], payload: Line): readonly IncomingAlert[] {
  const { groupLabels } = payload;
  const request = readRequest({
    ...(payload as JsonObject),
    groupLabels: isJsonObject(groupLabels) ? groupLabels : {},
  });
  // A recording may hold alerts that are not even objects.
  return alerts.map(
    (alert) => (isLine(alert) ? { ...started(alert), ...(request && { request }) } : alert) as IncomingAlert,
  );
}

/** For an alert that does not say when it started, the manager has Go's zero time, not the time of a preview. */
function started({ startsAt, ...alert }: Line): Line {
  return { startsAt: startsAt ?? '0001-01-01T00:00:00Z', ...alert };
}
