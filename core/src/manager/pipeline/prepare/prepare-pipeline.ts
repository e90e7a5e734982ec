import { memoizeTests } from '../../../go/regexp/memoize-tests.js';
import type { Instant } from '../../../go/time/instant.js';
import type { Cluster, Placed } from '../../../model/cluster/cluster.js';
import { hasAll, ownerOf } from '../../../model/cluster/ownership.js';
import type { SilenceFacts, SilenceTimes } from '../../../model/facts.js';
import { formatManagerVersion } from '../../../model/release/manager-version.js';
import { type Release, releaseOf } from '../../../model/release/release.js';
import { type CompileOptions, compileSelector } from '../../../model/selector/compile-selector.js';
import { hiddenLabels } from '../../../model/unknown/unknown-labels.js';
import { keepLast } from '../../../text/keep-last.js';
import { memoize } from '../../../text/memoize.js';
import { phrase } from '../../../text/phrase.js';
import { isSilenceActive } from '../../silence/is-silence-active.js';
import { isUndetermined } from '../../silence/is-undetermined.js';
import type { Assumption } from '../report/trace.js';
import { alertmanagerOf } from '../settings/alertmanager-of.js';
import type { PipelineOptions } from '../settings/pipeline-options.js';
import type { PipelineSettings } from '../settings/pipeline-settings.js';
import { resolveSettings } from '../settings/resolve-settings.js';
import { resolveTemplates } from '../templates/resolve-templates.js';
import { compileRequired } from './compile-required.js';
import type { Entry, Pipeline, PreparedSilence, SilenceState } from './pipeline.js';
import { prepareRouter } from './prepare-router.js';
import { unknownAssumptions } from './unknown-assumptions.js';

/** Prepares a cluster for alerts at one moment. What nobody asks for is not computed. */
export function preparePipeline(cluster: Cluster, options: PipelineOptions): Pipeline {
  const release = releaseOf(options.version);
  const compiling = { compile: memoizeTests(options.compile), matchSemantics: release.match };
  const { settings, assumptions } = resolveSettings(cluster, options, release, compiling);
  const alertmanager = keepLast(() => alertmanagerOf(cluster, release));
  const entries = keepLast(() =>
    prepareEntries(cluster, settings, { ...compiling, unusable: release.unusableSelector }),
  );
  const ignored = keepLast(() => findIgnored(cluster, settings, options));
  const routers = keepLast(() =>
    cluster.routers
      .filter(({ facts }) => facts.enabled)
      .map((router) => prepareRouter(router, entries(), compiling, release)),
  );
  const moment = { at: options.at, localZone: settings.timeZone.zone };
  const silences = keepLast(() => cluster.silences.map((object) => prepareSilence(object, moment, compiling, release)));
  const globalSilences = keepLast(() =>
    silences().filter(({ object }) => hasAll(object.facts.labels, settings.ownership.globalLabels ?? {})),
  );
  const resolved = new Map<string, ReturnType<Pipeline['templatesOf']>>();
  const pipeline: Pipeline = {
    cluster,
    options,
    settings,
    assumptions: [...assumptions, ...releaseAssumptions(release), ...unknownAssumptions(cluster)],
    get alertmanager() {
      return alertmanager();
    },
    get entries() {
      return entries();
    },
    get ignored() {
      return ignored();
    },
    get routers() {
      return routers();
    },
    get globalSilences() {
      return globalSilences();
    },
    get undecodableSilence() {
      return silences().find(({ state }) => state === 'undecodable');
    },
    silencesOf: memoize((tenant) => {
      const { tenantLabels, tenantKey } = settings.ownership;
      const wanted = { ...tenantLabels, [tenantKey]: tenant };
      return silences().filter(({ object }) => hasAll(object.facts.labels, wanted));
    }),
    entriesOf: memoize((tenant) =>
      entries().flatMap((entry, index) => (entry.section.enabled && entry.tenant === tenant ? [index] : [])),
    ),
    templatesOf(own) {
      const key = own ? JSON.stringify([own.reference.namespace, own.reference.name, own.reference.key]) : '';
      const templates = resolved.get(key) ?? resolveTemplates(pipeline, own);
      resolved.set(key, templates);
      return templates;
    },
  };
  return pipeline;
}

/** Before 1.2, it is not known what the manager does. */
function releaseAssumptions({ version, isAssumed }: Release): readonly Assumption[] {
  if (!isAssumed) return [];
  const text = phrase('Notification manager {version} is assumed to deliver alerts like 1.4.', {
    version: formatManagerVersion(version),
  });
  return [{ code: 'version-unknown', text }];
}

function prepareEntries(
  { receivers }: Cluster,
  settings: PipelineSettings,
  compiling: CompileOptions,
): readonly Entry[] {
  return receivers.flatMap((object, receiver) => {
    const owner = ownerOf(object.facts.labels, settings.ownership);
    if (owner.kind === 'none') return [];
    return object.facts.sections.map((section) => {
      const selector = keepLast(() => compileSelector(section.alertSelector?.selector, compiling));
      return {
        receiver,
        object,
        section,
        owner,
        tenant: owner.id,
        get selector() {
          return selector();
        },
      };
    });
  });
}

/** Without a NotificationManager, the manager does not look at any receiver, so none counts as ignored. */
function findIgnored(
  { receivers }: Cluster,
  settings: PipelineSettings,
  { complete }: PipelineOptions,
): readonly number[] {
  if (!settings.manager && complete) return [];
  return receivers.flatMap(({ facts }, index) =>
    ownerOf(facts.labels, settings.ownership).kind === 'none' && hiddenLabels(facts).length === 0 ? [index] : [],
  );
}

function prepareSilence(
  object: Placed<SilenceFacts>,
  { at, localZone }: { readonly at: Instant; readonly localZone: string },
  compiling: CompileOptions,
  release: Release,
): PreparedSilence {
  const { matcher, times, unknownTimes } = object.facts;
  return {
    object,
    state: unknownTimes.length > 0 ? 'undetermined' : silenceState(times, at, localZone),
    matcher: compileRequired(matcher, compiling, release),
  };
}

function silenceState(times: SilenceTimes, at: Instant, localZone: string): SilenceState {
  const active = isSilenceActive(times, at, localZone);
  if (active !== undefined && isUndetermined(times)) return 'undetermined';
  if (active !== undefined) return active ? 'active' : 'inactive';
  // Without the schedule, only a time or duration that cannot be decoded is left to fail.
  const { schedule, ...others } = times;
  return isSilenceActive(others, at, localZone) === undefined ? 'undecodable' : 'crashing';
}
