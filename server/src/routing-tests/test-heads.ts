import { type Cluster, chooseTarget, formatManagerVersion, managerVersionOf, type NewCase, type NewTest } from '#core';
import { folderOf } from '#workspace';
import type { Context } from '../context.js';
import { namedManifests } from './named-manifests.js';
import { testOptions } from './test-options.js';

/** What a new test is about: its URI, the shown manifest, the objects of the preview and the case to save. */
export interface TestSubject {
  readonly test: string;
  readonly manifest: string;
  readonly cluster: Cluster;
  readonly added: NewCase;
}

/** The heads that a new test can have, the shortest first: the manifests of its folder, or a list of the files that matter. */
export async function testHeads(subject: TestSubject, context: Context): Promise<readonly NewTest[]> {
  const files = [[], filesOf(subject.cluster, 'routing'), filesOf(subject.cluster, 'all')];
  const heads = files.map((uris) => headOf(uris, subject, context));
  return Promise.all(heads);
}

async function headOf(uris: readonly string[], subject: TestSubject, context: Context): Promise<NewTest> {
  const { test } = subject;
  const { store } = context;
  const folder = folderOf(store.identify(test) ?? test);
  const paths = uris.map((uri) => store.relative(folder, store.identify(uri) ?? uri));
  return { ...(paths.length > 0 && { manifests: paths }), ...(await settingsOf(uris, subject, context)) };
}

/** What decides the preview but not the test, because only settings of the editor name it. */
async function settingsOf(
  uris: readonly string[],
  { test, manifest, added: { at, alert } }: TestSubject,
  context: Context,
): Promise<NewTest> {
  const { version, localZone, tenants } = await context.pipelines.optionsOf(manifest);
  const config = await context.files.of(test);
  const { within } = await testOptions(test, context);
  const uriOf = (uri: string): string => context.store.identify(uri) ?? uri;
  const manifests = (uris.length > 0 ? uris : [manifest]).map((uri) => ({ uri: uriOf(uri), entry: undefined }));
  const { files } = await namedManifests({ manifests, outside: [] }, within, context);
  const own = chooseTarget({
    config: config?.version && { version: config.version, path: config.path },
    image: managerVersionOf(files.map(({ stream }) => stream)),
  }).version;
  const isOther = formatManagerVersion(own) !== formatManagerVersion(version);
  const hasZone = at !== undefined && localZone !== undefined && localZone !== config?.timeZone;
  const hasTenants = alert.labels.namespace !== undefined && tenants !== undefined && !config?.tenants;
  return {
    ...(isOther && { version: formatManagerVersion(version) }),
    ...(hasZone && { timeZone: localZone }),
    ...(hasTenants && { tenants }),
  };
}

/** The files of objects that route alerts, or of all; the nearest last, because the last of several objects of a name wins. */
function filesOf(cluster: Cluster, which: 'routing' | 'all'): readonly string[] {
  const { managers, receivers, configs, routers, silences, secrets, configMaps, namespaces } = cluster;
  const routing = [managers, receivers, configs, routers, silences].flat();
  const others = which === 'all' ? [secrets, configMaps, namespaces].flat() : [];
  return [...new Set([...others, ...routing].map(({ uri }) => uri))];
}
