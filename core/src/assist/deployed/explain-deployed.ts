import { preparePipeline } from '../../manager/pipeline/prepare/prepare-pipeline.js';
import type { AlertTrace, Incident } from '../../manager/pipeline/report/trace.js';
import { routeAlerts } from '../../manager/pipeline/route-alerts.js';
import type { Routing } from '../../manager/pipeline/routing/routing.js';
import type { PipelineOptions } from '../../manager/pipeline/settings/pipeline-options.js';
import { traceAlert } from '../../manager/pipeline/trace/trace-alert.js';
import type { LiveAlert } from '../../manager/samples/live/live-alerts.js';
import type { SampleAlert } from '../../model/alert.js';
import type { ManagerVersion } from '../../model/release/manager-version.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import { type AlertmanagerStep, alertmanagerSteps } from './alertmanager-steps.js';
import { applyFiles, type DeployedSide, type WrittenFile } from './deployed-side.js';
import { type Drift, driftOf } from './drift.js';

/** What a cluster does with alerts. */
export interface DeployedSetting {
  readonly side: DeployedSide;
  /** Of the manager in the cluster. */
  readonly version: ManagerVersion;
  /** Whether everything could be read; otherwise what is missing is assumed to exist. */
  readonly complete: boolean;
  readonly options: Pick<PipelineOptions, 'at' | 'localZone' | 'tenants' | 'tenantsFrom' | 'compile'>;
}

export interface ExplainedAlert extends DeployedSetting {
  readonly alert: LiveAlert;
  /** KubeSphere's workspaces by namespace; undefined: they could not be read. */
  readonly workspaces: Readonly<Record<string, string>> | undefined;
  /** To compare with; none: no comparison. */
  readonly files: readonly WrittenFile[];
}

/** The way of an alert through what a cluster has, to each receiver of DingTalk. */
export interface DeployedExplanation {
  readonly alert: LiveAlert;
  /** Empty: the alert does not come from Alertmanager. */
  readonly alertmanager: readonly AlertmanagerStep[];
  readonly receivers: readonly DeployedReceiver[];
  readonly incidents: readonly Incident[];
  /** Undefined: there are no files to compare with. */
  readonly drift: readonly Drift[] | undefined;
  readonly notes: readonly Phrase[];
  readonly assumptions: readonly Phrase[];
}

export interface DeployedReceiver {
  readonly name: string;
  /** Undefined: the cluster has no such receiver. */
  readonly deployed: Pick<AlertTrace, 'steps' | 'outcome'> | undefined;
  /** What happens after the files are applied; undefined: there are none to compare with. */
  readonly applied: Pick<AlertTrace, 'steps' | 'outcome'> | undefined;
  readonly drift: Drift | undefined;
}

export function explainDeployed(given: ExplainedAlert): DeployedExplanation {
  const { side, alert, version, files, workspaces } = given;
  const routing = routeDeployed(given, [alert]);
  const applied = files.length === 0 ? undefined : applyFiles(side, files, version);
  const after = applied && routeDeployed(given, [alert], applied.cluster);
  const drift = applied && driftOf(side.objects, applied.written);
  const [now, then] = [tracesOf(routing), after && tracesOf(after)];
  const names = [...new Set([...now.keys(), ...(then?.keys() ?? [])])];
  return {
    alert,
    alertmanager: alert.alertmanager ? alertmanagerSteps(alert.alertmanager) : [],
    receivers: names.map((name) => ({
      name,
      deployed: now.get(name),
      applied: then?.get(name),
      drift: drift?.find(({ object }) => object === `Receiver/${name}`),
    })),
    incidents: routing.incidents,
    drift,
    notes: workspaceNotes(alert, workspaces),
    assumptions: routing.assumptions.map(({ text }) => text),
  };
}

/** @param cluster default: what is deployed */
export function routeDeployed(
  { side, version, complete, options }: DeployedSetting,
  alerts: readonly SampleAlert[],
  cluster = side.cluster,
): Routing {
  return routeAlerts(preparePipeline(cluster, { ...options, version, complete, tenantsUnknown: true }), alerts);
}

function tracesOf(routing: Routing): ReadonlyMap<string, Pick<AlertTrace, 'steps' | 'outcome'>> {
  return new Map(
    routing.pipeline.cluster.receivers.flatMap(({ facts }, index) => {
      if (!facts.sections.some(({ channel }) => channel === 'dingtalk')) return [];
      const { steps, outcome } = traceAlert(routing, 0, index);
      return [[facts.name, { steps, outcome }]];
    }),
  );
}

/** The workspace says which users can be tenants of the alert's namespace. */
function workspaceNotes({ labels }: LiveAlert, workspaces: ExplainedAlert['workspaces']): readonly Phrase[] {
  const { namespace = '' } = labels;
  if (namespace === '' || !workspaces) return [];
  const workspace = Object.hasOwn(workspaces, namespace) ? workspaces[namespace] : undefined;
  return [
    workspace === undefined
      ? phrase('The namespace {namespace} belongs to no workspace of KubeSphere, so it probably has no tenants.', {
          namespace,
        })
      : phrase(
          'The namespace {namespace} belongs to the workspace {workspace}: its tenants are probably members of it.',
          {
            namespace,
            workspace,
          },
        ),
  ];
}
