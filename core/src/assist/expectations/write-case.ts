import type { Alert } from '../../model/alert.js';
import type { Json } from '../../yaml/object.js';
import { writeFlow, writeMember } from '../../yaml/write-yaml.js';

/** A case to add to a routing test. */
export interface NewCase {
  readonly name: string;
  /** When the alert arrives, RFC 3339; undefined: it does not matter. */
  readonly at?: string;
  readonly alert: Alert;
  /** The names of exactly the receivers that the alert reaches. */
  readonly receivers: readonly string[];
  /** Why it reaches nobody, for a comment. */
  readonly note?: string;
}

/** What a new routing test has besides its cases. */
export interface NewTest {
  /** Paths of files, relative to the test; undefined: the default. */
  readonly manifests?: readonly string[];
  readonly version?: string;
  readonly timeZone?: string;
  readonly tenants?: Readonly<Record<string, readonly string[]>>;
}

/** Words that need no quotes in block style. */
const PLAIN = /^\p{L}+(?:[ ,]{1,2}[\p{L}\p{N}_./()-]+)+$/u;

/** The lines of a case in block style, without the dash. */
export function caseLines(added: NewCase): readonly string[] {
  const { note } = added;
  const { name, at, alerts, expect } = caseJson(added);
  const comment = note === undefined ? '' : ` # ${note.replaceAll(/\s+/g, ' ').trim()}`;
  return [
    ...(PLAIN.test(name) ? [`name: ${name}`] : writeMember('name', name)),
    // YAML reads a time as text here, so it needs no quotes.
    ...(at === undefined ? [] : [`at: ${at}`]),
    ...writeMember('alerts', alerts),
    'expect:',
    `  receivers: ${writeFlow(expect.receivers)}${comment}`,
  ];
}

/** The same in flow style, for lists in brackets. */
export function caseMembers(added: NewCase): readonly string[] {
  return Object.entries(caseJson(added)).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${writeFlow(value)}`],
  );
}

export function caseJson({ name, at, alert, receivers }: NewCase) {
  const { status, labels, annotations } = alert;
  const written: Json = {
    ...(status === 'resolved' && { status }),
    labels: { ...labels },
    ...(Object.keys(annotations).length > 0 && { annotations: { ...annotations } }),
  };
  return { name, ...(at !== undefined && { at }), alerts: [written], expect: { receivers: [...receivers] } };
}

/** The lines of a new routing test, before its first case. */
export function headLines({ manifests, version, timeZone, tenants }: NewTest): readonly string[] {
  return [
    ...(manifests ? writeMember('manifests', manifests.map(escapeGlob)) : []),
    ...(version === undefined ? [] : writeMember('notificationManagerVersion', version)),
    ...(timeZone === undefined ? [] : writeMember('timeZone', timeZone)),
    ...(tenants
      ? writeMember('tenants', Object.fromEntries(Object.entries(tenants).map(([key, users]) => [key, [...users]])))
      : []),
    'cases:',
  ];
}

/** Entries of `manifests` are globs. */
function escapeGlob(path: string): string {
  return path.replaceAll(/[()*?[\]{}!]/g, '\\$&');
}
