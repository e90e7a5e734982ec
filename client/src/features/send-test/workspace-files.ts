import { type TextDocument, Uri, workspace } from 'vscode';
import type { TestFile } from '#sender';
import type { Log } from '../../infrastructure/log.js';
import { nearestFirst } from './nearest-first.js';

/** More files than this are not looked at. */
const MAX_FILES = 1000;
/** Larger files are not looked at, in bytes. */
const MAX_FILE = 2_000_000;

/** Kinds that a test is made of, beside the receiver. */
const USEFUL = /^\s*(?:-\s+)?["']?kind["']?:\s*["']?(?:Secret|Config|ConfigMap|NotificationManager)\b/m;

/**
 * The workspace's other YAML files with manifests that a test may need, the nearest to `from` last, where they win; then
 * the file itself. The text of an open editor stands for its file. Holds credentials.
 */
export async function readWorkspaceFiles(from: TextDocument, log: Log): Promise<readonly TestFile[]> {
  const uris = await workspace.findFiles('**/*.{yaml,yml}', '**/node_modules/**', MAX_FILES);
  if (uris.length === MAX_FILES) log.warn(`Only ${MAX_FILES} YAML files were searched for Secrets and Configs.`);
  const home = from.uri.toString();
  const others = new Set(uris.map((uri) => uri.toString()).filter((uri) => uri !== home));
  const files: TestFile[] = [];
  for (const uri of [...nearestFirst([...others], home)].reverse()) {
    const text = await readText(Uri.parse(uri), log);
    if (text !== undefined && USEFUL.test(text)) files.push({ uri, text });
  }
  return [...files, { uri: home, text: from.getText() }];
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
