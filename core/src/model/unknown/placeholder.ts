import { keepLast } from '../../text/keep-last.js';
import {
  ACTION,
  DOLLAR_BRACKET,
  DOUBLE_BRACKET,
  ENCRYPTED,
  type Found,
  HELM_ACTION,
  type Notation,
  UNAMBIGUOUS,
  WHOLE,
  WHOLE_OF_TEMPLATE,
} from './notations.js';

/**
 * Placeholders: parts of a text that something replaces before the manifest is applied, so that nobody can tell the value.
 *
 * | form | replaced by |
 * | --- | --- |
 * | `{{ … }}` | Helm, Jinja, Argo CD’s ApplicationSet |
 * | `${NAME}`, `${NAME:-default}`, `$NAME` as the whole value | envsubst, Flux, Terraform |
 * | `$(NAME)` | Kustomize, Tekton, Azure Pipelines |
 * | `%NAME%`, `%(name)s` | Windows, Jsonnet |
 * | `((name))`, `(( grab name ))` | Concourse, BOSH, Spruce |
 * | `(@= name @)`, `#@ name` as the whole value | ytt |
 * | `<path:secret#key>` | Argo CD Vault Plugin |
 * | `ENC[…]` | SOPS, eyaml |
 */

/**
 * What a text is for, which decides what in it is a placeholder. `expression`: a regular expression, where brackets have a
 * meaning. `template`: a template of the manager, in which actions are its own. `command`: where Kubernetes itself
 * replaces `$(NAME)`.
 */
export type TextUse = 'text' | 'expression' | 'template' | 'command';

const PATTERNS: Readonly<Record<TextUse, readonly Notation[]>> = {
  text: [ACTION, DOLLAR_BRACKET, DOUBLE_BRACKET, ENCRYPTED, ...UNAMBIGUOUS, WHOLE],
  command: [ACTION, DOUBLE_BRACKET, ENCRYPTED, ...UNAMBIGUOUS],
  expression: [ACTION, DOLLAR_BRACKET, ...UNAMBIGUOUS, WHOLE],
  template: [HELM_ACTION, WHOLE_OF_TEMPLATE],
};

/** Every placeholder has one of these; most texts have none. */
const MARKS = /\{\{|\$[{(A-Z_]|%[A-Z_(]|\(\(|\(@|<path:|ENC\[|#@/;

/** Whether a text can contain a placeholder. False is certain. */
export function mayHoldPlaceholder(text: string): boolean {
  return MARKS.test(text);
}

/** The same for a whole document, which is asked for each of its objects: a List may have thousands. */
export const documentMayHoldPlaceholder = keepLast(mayHoldPlaceholder);

/** The first placeholder in a text, shortened for messages: `${SEVERITY}`, `ENC[…]`. It never shows a default value. */
export function placeholderIn(text: string, use: TextUse = 'text'): string | undefined {
  if (!mayHoldPlaceholder(text)) return undefined;
  const found = firstIn(text, use);
  return found && shown(found.text);
}

function firstIn(text: string, use: TextUse): Found | undefined {
  const found = PATTERNS[use].flatMap((find) => find(text) ?? []);
  return found.length === 0 ? undefined : found.reduce((first, next) => (next.start < first.start ? next : first));
}

/** More placeholders than a line of a text has that somebody wrote. */
const MOST_IN_LINE = 100;

/**
 * A text in which other text stands for each placeholder, and nothing for those that are alone on their lines: they may
 * be replaced by any lines. It has as many lines.
 */
export function fillPlaceholders(text: string): string {
  return mayHoldPlaceholder(text) ? text.replaceAll(/[^\r\n]+/g, (line) => fillLine(line)) : text;
}

function fillLine(line: string): string {
  let filled = '';
  let rest = line;
  for (let count = 0; count < MOST_IN_LINE; count++) {
    const found = firstIn(rest, 'text');
    if (!found) break;
    if (found.text === line.trim()) return '';
    const start = rest.indexOf(found.text, found.start);
    filled += `${rest.slice(0, start)}x`;
    rest = rest.slice(start + found.text.length);
  }
  return filled + rest;
}

/** A text in which `replacement` stands for each placeholder, up to a number that nobody writes. */
export function replacePlaceholders(text: string, use: TextUse, replacement: string): string {
  if (!mayHoldPlaceholder(text)) return text;
  let replaced = '';
  let rest = text;
  for (let count = 0; count < MOST_IN_LINE; count++) {
    const found = firstIn(rest, use);
    if (!found) break;
    const start = rest.indexOf(found.text, found.start);
    replaced += rest.slice(0, start) + replacement;
    rest = rest.slice(start + found.text.length);
  }
  return replaced + rest;
}

/** {@link placeholderIn} for a field that names a template, or holds a call of one with actions of its own. */
export function placeholderInCall(text: string): string | undefined {
  return placeholderIn(text, text.includes('{{') ? 'template' : 'text');
}

/** Whether a placeholder, as {@link placeholderIn} returns it, stands for an encrypted value. */
export function isEncrypted(placeholder: string): boolean {
  return placeholder.startsWith('ENC[');
}

const LONGEST = 60;

/** Defaults and encrypted values can be credentials. */
function shown(placeholder: string): string {
  const bare = placeholder
    .replace(/^ENC\[.*\]$/s, 'ENC[…]')
    .replace(/^(\$\{[\w.-]+?)(?::?[-=?+]|[:/#%^,]).*\}$/s, '$1}')
    .replaceAll(/"(?:[^"\\]|\\.)*"|'[^']*'|`[^`]*`/g, '"…"')
    .replaceAll(/\s+/g, ' ');
  return bare.length > LONGEST ? `${bare.slice(0, LONGEST - 1)}…` : bare;
}

/** What people write where they mean to fill something in: `<your webhook>`, `$TOKEN/…`. */
const FILL_IN = /\$\{|\$\(|\{\{|<[^<>]+>|^\$[A-Z_]/;

/** What hides a credential, an id or a number, which contain neither angle brackets nor dollar signs. */
export function placeholderInCredential(text: string): string | undefined {
  return placeholderIn(text) ?? FILL_IN.exec(text)?.[0];
}

/** Whether a credential, an id or a number is only a placeholder: more is taken for one than in other texts. */
export function isPlaceholder(text: string): boolean {
  return placeholderInCredential(text) !== undefined;
}

/** The name of a variable or of a Helm value, between signs. */
const NAME = /^\W*(?:[A-Z][A-Z0-9_]*|\.Values(?:\.[A-Za-z]\w*)+)\W*$/;

/**
 * A placeholder, as {@link placeholderIn} returns it, for a message about a credential: `${WEBHOOK}`, `${…}`. Somebody
 * may have written the credential itself where its name belongs.
 */
export function namedPlaceholder(placeholder: string): string {
  return NAME.test(placeholder) ? placeholder : placeholder.replace(/\w[\s\S]*\w|\w/, '…');
}
