import { type TextDocument, Uri, workspace } from 'vscode';
import { type ManifestObject, readObjects } from '#core';
import { MANIFESTS_REQUEST, type ManifestsAnswer } from '#server/protocol';
import type { Log } from '../../infrastructure/log.js';
import type { LanguageServer } from '../language-server/language-server.js';
import { nearestFirst } from './nearest-first.js';

/** The kinds that hold a target's credentials, or say where they are. */
const USEFUL: ReadonlySet<string> = new Set(['Secret', 'Config', 'NotificationManager']);

export interface WorkspaceObjects {
  readonly objects: readonly ManifestObject[];
  /** Each object's file, relative to the workspace. */
  readonly files: ReadonlyMap<ManifestObject, string>;
}

interface WorkspaceSources {
  readonly server: LanguageServer;
  readonly log: Log;
}

/**
 * The objects of the workspace's other files with Secrets, Configs or NotificationManagers; those in the folders nearest
 * to `from` come last, where they win. The text of an open editor stands for its file. The server says which files these
 * are; their texts are read here, so that no credential passes through it.
 */
export async function readWorkspaceObjects(
  { server, log }: WorkspaceSources,
  from: TextDocument,
): Promise<WorkspaceObjects> {
  const answer = await server.request<ManifestsAnswer>(MANIFESTS_REQUEST, {});
  const { files: found, maxBytes } = answer ?? { files: [], maxBytes: 0 };
  const useful = found.filter(({ kinds }) => kinds.some((kind) => USEFUL.has(kind))).map(({ uri }) => Uri.parse(uri));
  // what is open from elsewhere does not decide where messages of this workspace go
  const others = new Set(useful.filter((uri) => workspace.getWorkspaceFolder(uri)).map(String));
  others.delete(from.uri.toString());
  const files = new Map<ManifestObject, string>();
  for (const uri of [...nearestFirst([...others], from.uri.toString())].reverse()) {
    const text = await readText(Uri.parse(uri), maxBytes, log);
    const file = workspace.asRelativePath(Uri.parse(uri));
    for (const object of text === undefined ? [] : readObjects(text)) files.set(object, file);
  }
  return { objects: [...files.keys()], files };
}

async function readText(uri: Uri, maxBytes: number, log: Log): Promise<string | undefined> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  try {
    const { size } = await workspace.fs.stat(uri);
    return size > maxBytes ? undefined : new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch (error) {
    log.warn(`${workspace.asRelativePath(uri)} could not be read`, error);
    return undefined;
  }
}
