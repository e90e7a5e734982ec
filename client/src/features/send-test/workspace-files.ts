import { FileType, type TextDocument, Uri, workspace } from 'vscode';
import type { TestFile } from '#sender';
import {
  MANIFESTS_REQUEST,
  type ManifestFileAnswer,
  type ManifestsAnswer,
  type ManifestsParams,
} from '#server/protocol';
import type { Log } from '../../infrastructure/log.js';
import type { LanguageServer } from '../language-server/language-server.js';

/** The kinds that a test needs besides the receiver. */
const USEFUL: ReadonlySet<string> = new Set(['Secret', 'Config', 'ConfigMap', 'NotificationManager', 'Namespace']);

export interface WorkspaceSources {
  readonly server: LanguageServer;
  readonly log: Log;
}

/**
 * The workspace's other files with manifests that a test may need, the nearest to `from` last, because the last one wins;
 * then the file itself. Unsaved changes count. The server lists the files, but the client reads them, so that no
 * credential passes through the server.
 */
export async function readWorkspaceFiles(sources: WorkspaceSources, from: TextDocument): Promise<readonly TestFile[]> {
  const home = from.uri.toString();
  const others = await readManifestFiles(
    sources,
    home,
    ({ uri, kinds }) => uri !== home && kinds.some((kind) => USEFUL.has(kind)),
  );
  return [...others, { uri: home, text: from.getText() }];
}

/** The workspace's files with manifests, the nearest to `from` last. Unsaved changes count. */
export async function readManifestFiles(
  { server, log }: WorkspaceSources,
  from: string,
  isWanted: (file: ManifestFileAnswer) => boolean,
): Promise<readonly TestFile[]> {
  const params: ManifestsParams = { textDocument: { uri: from } };
  const { files, maxBytes } = (await server.request<ManifestsAnswer>(MANIFESTS_REQUEST, params)) ?? {
    files: [],
    maxBytes: 0,
  };
  const useful = files.filter(isWanted).map(({ uri }) => Uri.parse(uri));
  // a file outside the workspace must not determine where messages are sent
  const others = useful.filter((uri) => workspace.getWorkspaceFolder(uri));
  const texts = await Promise.all(
    others.map(async (uri): Promise<readonly TestFile[]> => {
      const text = await readText(uri, maxBytes, log);
      return text === undefined ? [] : [{ uri: uri.toString(), text }];
    }),
  );
  return texts.flat();
}

async function readText(uri: Uri, maxBytes: number, log: Log): Promise<string | undefined> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  try {
    const { size, type } = await workspace.fs.stat(uri);
    // a link may lead to a device that never ends
    const isFile = (type & FileType.File) !== 0;
    return !isFile || size > maxBytes ? undefined : new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch (error) {
    log.warn(`${workspace.asRelativePath(uri)} could not be read`, error);
    return undefined;
  }
}
