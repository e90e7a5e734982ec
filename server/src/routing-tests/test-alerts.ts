import type { TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isExpectationsFile, type SampleAlert } from '#core';
import { findRoutingTests, LIMITS, type ManifestStore, readTestAlerts } from '#workspace';
import type { ClientInfo } from '../client-info.js';
import type { Guard } from '../guard.js';
import type { OnFilesChanged } from '../watched-files.js';

/** The alerts of the routing tests of the workspace, as they are on disk. */
export interface TestAlerts {
  /** Reads them when it is called for the first time; the same array until they change. */
  load(): Promise<readonly SampleAlert[]>;
  /** The last ones that were read; undefined: nobody has asked for them, or they are being read. */
  readonly current: readonly SampleAlert[] | undefined;
  /** {@link current} is another one. */
  onChange(listener: () => void): void;
}

interface TestAlertSources {
  readonly store: ManifestStore;
  readonly documents: Pick<TextDocuments<TextDocument>, 'onDidClose'>;
  readonly guard: Guard;
  readonly client: () => ClientInfo;
  readonly onFilesChanged: OnFilesChanged;
}

/** How many files are read at once. */
const AT_ONCE = 50;

export function createTestAlerts({ store, documents, guard, client, onFilesChanged }: TestAlertSources): TestAlerts {
  const listeners: (() => void)[] = [];
  let loading: Promise<void> | undefined;
  let loads = 0;
  let current: readonly SampleAlert[] | undefined;
  const read = guard(
    'routingTests',
    async () => {
      const own = ++loads;
      const found = await readAlerts(store, client().folders);
      // a later reading knows more
      if (own !== loads || JSON.stringify(found) === JSON.stringify(current)) return;
      current = found;
      for (const listener of listeners) listener();
    },
    undefined,
  );
  const readAgain = (uris: readonly string[]): void => {
    if (loading && uris.some(isExpectationsFile)) loading = read();
  };
  onFilesChanged(readAgain);
  documents.onDidClose(({ document: { uri } }) => readAgain([uri]));
  return {
    async load() {
      loading ??= read();
      await loading;
      return current ?? [];
    },
    get current() {
      return current;
    },
    onChange: (listener) => listeners.push(listener),
  };
}

async function readAlerts(store: ManifestStore, workspace: ClientInfo['folders']): Promise<readonly SampleAlert[]> {
  const folders = workspace.flatMap(({ uri }) => store.identify(uri.replace(/\/*$/, '/')) ?? []);
  const tests = await Promise.all(folders.map((folder) => findRoutingTests(store, folder)));
  const files = [...new Set(tests.flat())].slice(0, LIMITS.tests.files);
  const alerts: SampleAlert[] = [];
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const some = files.slice(at, at + AT_ONCE);
    const found = await Promise.all(some.map((file) => readTestAlerts(store, file, folders)));
    alerts.push(...found.flat());
  }
  return alerts;
}
