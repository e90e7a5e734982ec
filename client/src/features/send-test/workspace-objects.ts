import { type TextDocument, Uri, workspace } from 'vscode';
import { type ManifestObject, readObjects } from '#core';
import type { Log } from '../../infrastructure/log.js';
import { nearestFirst } from './nearest-first.js';

/** More files than this are not looked at. */
const MAX_FILES = 1000;
/** Larger files are not looked at, in bytes. */
const MAX_FILE = 2_000_000;

/** Kinds that tell a target's credentials, or where to look for them. */
const USEFUL = /^\s*(?:-\s+)?["']?kind["']?:\s*["']?(?:Secret|Config|NotificationManager)\b/m;

export interface WorkspaceObjects {
  readonly objects: readonly ManifestObject[];
  /** Each object's file, relative to the workspace. */
  readonly files: ReadonlyMap<ManifestObject, string>;
}

/**
 * Secrets, Configs and NotificationManagers of the workspace's other YAML files; those in the folders nearest to `from` come last, where they
 * win. The text of an open editor stands for its file.
 */
export async function readWorkspaceObjects(from: TextDocument, log: Log): Promise<WorkspaceObjects> {
  const uris = await workspace.findFiles('**/*.{yaml,yml}', '**/node_modules/**', MAX_FILES);
  if (uris.length === MAX_FILES) log.warn(`Only ${MAX_FILES} YAML files were searched for Secrets and Configs.`);
  const others = new Map(uris.map((uri) => [uri.toString(), uri]));
  others.delete(from.uri.toString());
  const files = new Map<ManifestObject, string>();
  for (const uri of [...nearestFirst([...others.keys()], from.uri.toString())].reverse()) {
    const text = await readText(Uri.parse(uri), log);
    if (text === undefined || !USEFUL.test(text)) continue;
    const file = workspace.asRelativePath(Uri.parse(uri));
    for (const object of readObjects(text)) files.set(object, file);
  }
  return { objects: [...files.keys()], files };
}

async function readText(uri: Uri, log: Log): Promise<string | undefined> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  try {
    const { size } = await workspace.fs.stat(uri);
    return size > MAX_FILE ? undefined : new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch (error) {
    log.warn(`${workspace.asRelativePath(uri)} could not be read`, error);
    return undefined;
  }
}
