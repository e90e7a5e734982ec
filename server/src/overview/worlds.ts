import { arrivingAlerts, countMatches, instantOf, type ManagerVersion, type Pipeline, routeAlerts } from '#core';
import type { Context } from '../context.js';
import { orderByNearness } from '../manifests/order-by-nearness.js';
import type { ManifestFile } from '../manifests/workspace-manifests.js';
import { memoizeKeys } from '../shared-facts.js';

/** What the manager of some files does with the sample alerts now. */
export interface World {
  readonly settings: Pipeline['settings'];
  /** The number of sample alerts that are routed. */
  readonly total: number;
  /** How many of them reach a receiver; undefined: the object does not count here, because another one has its name. */
  reaching(uri: string, receiver: string): number | undefined;
  /** The receivers that an enabled Router selects, by name. */
  selectedBy(uri: string, router: string): readonly string[] | undefined;
}

/** The worlds of a workspace, which stay until something changes that decides them. */
export interface Worlds {
  /** Those of files as they are now. Call it again for each overview. */
  at(files: readonly ManifestFile[]): Promise<WorldsNow>;
  /** The time has come at which a Silence begins or ends. */
  timePassed(): void;
}

export interface WorldsNow {
  /**
   * The world of an object: that of its file, in which it counts. Files with the same manager and configuration have one in
   * common, unless they define the same names.
   */
  of(uri: string, counts: (world: World) => boolean): Promise<World>;
}

type Sources = Pick<Context, 'manifests' | 'pipelines' | 'lintConfigs' | 'samples'>;

/** As many as a check for crashes looks at. */
const MAX_ALERTS = 200;

export function createWorlds({ manifests, pipelines, lintConfigs, samples }: Sources): Worlds {
  const keyOf = memoizeKeys();
  let known = new Map<string, World>();
  let basis: readonly string[] = [];
  let epoch = 0;

  /** The first file of each folder, and those that define a manager: others are configured like them. */
  function onePerSetting(files: readonly ManifestFile[]): readonly ManifestFile[] {
    const firsts = new Map(files.toReversed().map((file) => [folderOf(file.uri), file]));
    return [...new Set([...firsts.values(), ...manifests.managers])];
  }

  async function basisOf(files: readonly ManifestFile[]): Promise<readonly string[]> {
    const versions = new Map<string, ManagerVersion>();
    for (const { uri } of onePerSetting(files)) {
      const { version } = await lintConfigs.of(uri);
      versions.set(JSON.stringify(version), version);
    }
    const parts = [String(samples.version), String(epoch), ...versions.keys()];
    for (const version of versions.values())
      for (const { uri, facts } of await manifests.accepted(files, version))
        parts.push(uri, ...facts.map(({ pipeline }) => keyOf(pipeline)));
    return parts;
  }

  async function createWorld(uri: string): Promise<World> {
    const pipeline = await pipelines.of(uri, instantOf(new Date()));
    const alerts = samples.current.slice(0, MAX_ALERTS);
    const counts = countMatches(routeAlerts(pipeline, arrivingAlerts(alerts)));
    const { receivers, routers } = pipeline.cluster;
    const reached = new Map(receivers.map((object, index) => [idOf(object), counts[index] ?? 0]));
    const selected = new Map(routers.map((object): [string, readonly string[]] => [idOf(object), []]));
    for (const { object, entries } of pipeline.routers) {
      const names = entries.flatMap((entry) => pipeline.entries[entry]?.object.facts.name ?? []);
      selected.set(idOf(object), [...new Set(names)]);
    }
    return {
      settings: pipeline.settings,
      total: alerts.length,
      reaching: (where, name) => reached.get(idOf({ uri: where, facts: { name } })),
      selectedBy: (where, name) => selected.get(idOf({ uri: where, facts: { name } })),
    };
  }

  return {
    timePassed() {
      epoch++;
    },
    async at(files) {
      const now = await basisOf(files);
      if (!isSame(now, basis)) known = new Map();
      basis = now;
      const kept = known;
      const withAlertmanager = files.filter(({ facts }) => facts.some(holdsAlertmanager));
      const get = async (key: string, uri: string): Promise<World> => {
        const world = kept.get(key) ?? (await createWorld(uri));
        kept.set(key, world);
        return world;
      };
      const owners = new Set(manifests.managers.map(({ uri }) => uri));
      const ofFolders = new Map<string, Promise<string>>();
      /** The same for the files of a folder, unless they define a manager themselves. */
      const common = (uri: string): Promise<string> => {
        const place = owners.has(uri) ? uri : folderOf(uri);
        const found = ofFolders.get(place) ?? findCommon(uri);
        ofFolders.set(place, found);
        return found;
      };
      const findCommon = async (uri: string): Promise<string> => {
        const { target: _, ...options } = await pipelines.optionsOf(uri);
        const manager = (await pipelines.managersOf(uri)).at(-1);
        const front = orderByNearness(withAlertmanager, uri).at(-1);
        return JSON.stringify([options, manager?.uri, manager?.line, front?.uri]);
      };
      return {
        async of(uri, counts) {
          const shared = await common(uri);
          let world = await get(shared, uri);
          for (const key of [`${folderOf(uri)} ${shared}`, uri]) {
            if (counts(world)) return world;
            world = await get(key, uri);
          }
          return world;
        },
      };
    },
  };
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

function holdsAlertmanager({ pipeline }: ManifestFile['facts'][number]): boolean {
  return pipeline.some(({ kind }) => kind === 'Alertmanager');
}

function idOf({ uri, facts }: { readonly uri: string; readonly facts: { readonly name: string } }): string {
  return `${uri} ${facts.name}`;
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((text, index) => text === others[index]);
}
