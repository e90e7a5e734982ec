import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHECKS } from '#core';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const FOLDERS = [
  'core/src',
  'sender/src',
  'sources/src',
  'cluster/src',
  'workspace/src',
  'kustomize/src',
  'git/src',
  'server/src',
  'client/src',
  'client/webview',
  'cli/src',
];

/** Calls of `phrase(…)` and `l10n.t(…)`, but not of methods with these names. */
const CALL = /(?<![.\w$])(?:phrase|l10n\.t)\(\s*/g;
const DECLARATION = /function\s+$/;
const LITERAL = /^(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\$]|\\.|\$(?!\{))*)`)\s*[,)]/;
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/g;
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0' };

export interface FoundTemplates {
  readonly templates: ReadonlySet<string>;
  /** `file:line` of calls with a template that is not a literal. */
  readonly unreadable: readonly string[];
}

/** All templates in the sources, and the summaries of the rules, which are templates without gaps. */
export function findTemplates(): FoundTemplates {
  const templates = new Set(CHECKS.map(({ summary }) => summary));
  const unreadable: string[] = [];
  for (const file of FOLDERS.flatMap((folder) => sourcesOf(folder))) {
    const found = readTemplates(readFileSync(join(root, file), 'utf8'));
    for (const template of found.templates) templates.add(template);
    unreadable.push(...found.unreadable.map((line) => `${file}:${line}`));
  }
  return { templates, unreadable };
}

/** The templates of one source; `unreadable` lists lines. */
export function readTemplates(source: string): FoundTemplates {
  const templates = new Set<string>();
  const unreadable: string[] = [];
  const code = withoutComments(source);
  for (const { index, 0: call } of code.matchAll(CALL)) {
    if (DECLARATION.test(code.slice(0, index))) continue;
    const [literal, single, double, backtick] = LITERAL.exec(code.slice(index + call.length)) ?? [];
    const raw = single ?? double ?? backtick ?? '';
    if (literal === undefined) unreadable.push(String(code.slice(0, index).split('\n').length));
    else templates.add(raw.replaceAll(ESCAPE, meaningOf));
  }
  return { templates, unreadable };
}

function sourcesOf(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ts$/.test(name) && !/\.d\.ts$/.test(name))
    .map((name) => `${folder}/${name}`);
}

/** Replaces comments on their own lines with empty lines. */
function withoutComments(source: string): string {
  return source
    .replaceAll(/^[ \t]*\/\*\*?[\s\S]*?\*\//gm, (comment) => comment.replaceAll(/[^\n]/g, ''))
    .replaceAll(/^[ \t]*\/\/.*$/gm, '');
}

function meaningOf(_: string, unicode: string | undefined, hex: string | undefined, character: string | undefined) {
  const code = unicode ?? hex;
  if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
  return CONTROLS[character ?? ''] ?? character ?? '';
}
