import type { Connection, Disposable } from 'vscode-languageserver/node';
import { builtInSamples, type SampleAlert } from '#core';
import type { ManifestStore, SampleGlobs } from '#workspace';
import type { ClientInfo } from '../client-info.js';
import type { Guard } from '../guard.js';
import { type OnFilesChanged, watchFiles } from '../watched-files.js';
import { readSampleFiles } from './read-sample-files.js';
import type { SampleSet } from './sample-set.js';
import { NO_SESSION_SAMPLES, type SessionSamples, samplesInForce } from './session-samples.js';

/** The alerts that conditions are tried on: those of the session, those of the user's files, and the built-in ones. */
export interface Samples {
  /** Those in force: the same array until they change. */
  readonly current: readonly SampleAlert[];
  /** Another number whenever {@link current} or {@link sets} may be others. */
  readonly version: number;
  /** All sources, also those that are not in use. */
  readonly sets: readonly SampleSet[];
  readonly session: SessionSamples;
  setSession(session: SessionSamples): void;
  onChange(listener: () => void): void;
  /** Reads the files again. */
  reload(): void;
}

const BUILT_IN: SampleSet = { name: 'built-in', origin: 'built-in', samples: builtInSamples, problems: [] };

export interface SampleInputs {
  readonly store: ManifestStore;
  readonly connection: Connection;
  readonly guard: Guard;
  readonly client: () => ClientInfo;
  /** Which files hold samples. */
  readonly sources: () => Promise<readonly SampleGlobs[]>;
  readonly onFilesChanged: OnFilesChanged;
}

function textOfGlob(glob: SampleGlobs['globs'][number]): string {
  return typeof glob === 'string' ? glob : glob.text;
}

export function createSamples({ store, connection, guard, client, sources, onFilesChanged }: SampleInputs): Samples {
  let files: readonly SampleSet[] = [];
  let session = NO_SESSION_SAMPLES;
  let current: readonly SampleAlert[] = builtInSamples;
  let version = 1;
  let loads = 0;
  let watched: { readonly globs: string; readonly watcher: Promise<Disposable | undefined> } | undefined;
  const listeners: (() => void)[] = [];
  const allSets = (): readonly SampleSet[] => [...session.sets, ...files, BUILT_IN];
  const update = (): void => {
    current = samplesInForce(allSets(), session);
    version++;
    for (const listener of listeners) listener();
  };

  const load = guard(
    'samples',
    async () => {
      loads++;
      const own = loads;
      const found = await sources();
      // a later call knows more
      if (own !== loads) return;
      await watch([...new Set(found.flatMap(({ globs }) => globs.map(textOfGlob)))]);
      const read = await readSampleFiles(store, found, connection.console);
      if (own !== loads) return;
      // changes are also reported for files that hold no samples
      if (JSON.stringify(read) === JSON.stringify(files)) return;
      files = read;
      update();
    },
    undefined,
  );

  async function watch(globs: readonly string[]): Promise<void> {
    const key = JSON.stringify(globs);
    if (key === watched?.globs) return;
    (await watched?.watcher)?.dispose();
    if (globs.length === 0) {
      watched = undefined;
      return;
    }
    // relative to folders of the workspace, so below them it may be anywhere
    const anywhere = globs.map((glob) => (glob.startsWith('**/') ? glob : `**/${glob}`));
    watched = { globs: key, watcher: watchFiles({ connection, guard, client }, anywhere) };
  }

  onFilesChanged(
    guard(
      'samples',
      async () => {
        if (files.length > 0 || (await sources()).length > 0) await load();
      },
      undefined,
    ),
  );
  return {
    get current() {
      return current;
    },
    get version() {
      return version;
    },
    get sets() {
      return allSets();
    },
    get session() {
      return session;
    },
    setSession(next) {
      session = next;
      update();
    },
    onChange: (listener) => listeners.push(listener),
    reload: () => void load(),
  };
}
