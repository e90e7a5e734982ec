import { type Memento, type Uri, workspace } from 'vscode';

/** The folders that the sample was written to. */
export interface SampleFolders {
  /** The one that this window has open. */
  readonly open: Uri | undefined;
  /** @param opens what the window that opens it shows at first */
  add(folder: Uri, opens: FirstView): Promise<void>;
  /** What the window that opened the sample shows at first: once, and only shortly after the sample was written. */
  takeFirstView(): Promise<FirstView | undefined>;
}

/** `walkthrough`: the page with the first steps, where the sample was opened from. */
export type FirstView = 'manifest' | 'walkthrough';

const FOLDERS_KEY = 'sampleFolders';
const FIRST_VIEW_KEY = 'sampleFirstView';

/** More were hardly made. */
const MAX_FOLDERS = 20;
/** Milliseconds in which a window opens. */
const OPENS_WITHIN = 120_000;

interface Pending {
  readonly folder: string;
  readonly view: FirstView;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export function createSampleFolders(state: Pick<Memento, 'get' | 'update'>): SampleFolders {
  const known = (): readonly string[] => state.get<readonly string[]>(FOLDERS_KEY, []);
  const open = (): Uri | undefined =>
    workspace.workspaceFolders?.find(({ uri }) => known().includes(uri.toString()))?.uri;
  return {
    get open() {
      return open();
    },
    async add(folder, view) {
      await state.update(FOLDERS_KEY, [folder.toString(), ...known()].slice(0, MAX_FOLDERS));
      await state.update(FIRST_VIEW_KEY, { folder: folder.toString(), view, at: Date.now() } satisfies Pending);
    },
    async takeFirstView() {
      const pending = state.get<Pending>(FIRST_VIEW_KEY);
      if (!pending || pending.folder !== open()?.toString()) return undefined;
      await state.update(FIRST_VIEW_KEY, undefined);
      return Date.now() - pending.at < OPENS_WITHIN ? pending.view : undefined;
    },
  };
}
