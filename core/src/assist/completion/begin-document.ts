import { declaresObject } from '../../checks/analysis/document-analysis.js';
import {
  KIND_NAMES,
  kindsOf,
  NOTIFICATION_GROUP,
  newestVersion,
  OLD_VERSION,
  OWN_KINDS,
  SERVED_VERSION,
  serves,
} from '../../model/kind-names.js';
import { findKind } from '../../model/kinds.js';
import { textAt } from '../../model/read/fields.js';
import type { Release } from '../../model/release/release.js';
import type { KnownValue } from '../../model/schema/json-schema.js';
import { childSchema, descriptionOf, type SchemaPlace, schemaPlace } from '../../model/schema/navigate.js';
import { documented } from '../../text/documentation-for.js';
import type { LineIndex } from '../../text/line-index.js';
import { renderPhrase } from '../../text/phrase.js';
import { shiftRange } from '../../text/range.js';
import { member, members, type Place } from '../../yaml/place.js';
import type { Completion } from './completion-item.js';
import { type Cursor, startOfLine } from './cursor.js';
import { findSlots, isFiller, type Slot } from './find-slot.js';
import { END, plainText } from './insertion.js';
import { isBegun } from './is-begun.js';
import { manifestSnippets } from './manifest-snippets.js';
import { nearestNames } from './names.js';
import type { CompletionSources } from './offer.js';
import { type WordPlace, writeKey, writeValue } from './write-word.js';

export interface Beginning {
  readonly lines: LineIndex;
  readonly cursor: Cursor;
  /** The line of the file where the document begins. */
  readonly line: number;
  readonly sources: CompletionSources;
}

/** Completes the head of a document: whole manifests, `apiVersion` and `kind`; undefined elsewhere. */
export function beginDocument({ lines, cursor, line, sources }: Beginning): readonly Completion[] | undefined {
  const { text } = lines;
  if (cursor.column === 0 && text.startsWith('---', cursor.start)) return [];
  const [slot] = findSlots(text, cursor);
  const field = slot && headField(slot);
  if (!slot || field === undefined) return undefined;
  const { root } = slot;
  const version = field === 'apiVersion' ? '' : textAt(root, 'apiVersion');
  const kind = field === 'kind' ? '' : textAt(root, 'kind');
  if (field === '' && findKind(version, kind)) return undefined;
  const isOurs = version.startsWith(`${NOTIFICATION_GROUP}/`) || OWN_KINDS.includes(kind);
  const isEmpty = members(root).every(({ step }) => step === field || isFiller(step));
  const isBare = members(root).every(({ step }) => step === 'apiVersion' || step === 'kind' || isFiller(step));
  if (!isOurs && !(isBare && isAmongOurs(sources))) return [];
  const range = shiftRange(lines.rangeOf(slot.start, cursor.end), line);
  const { lead, tail } = slot;
  const head: Head = { root, version, kind, range, cursor, sources, lead, tail };
  if (field === 'apiVersion') return versions(head);
  if (field === 'kind') return kinds(head);
  const keys = headKeys(head);
  if (!isEmpty || cursor.isJson) return keys;
  // the lines of a manifest begin at the margin, whatever is in front of the cursor
  const margin = startOfLine(text, slot.start);
  const isIndented = text.slice(margin, slot.start).trim() === '';
  const whole = isIndented ? shiftRange(lines.rangeOf(margin, cursor.end), line) : range;
  return [...manifests({ ...head, range: whole }), ...keys];
}

interface Head extends Pick<Beginning, 'sources'>, WordPlace {
  readonly root: Place;
  /** Empty: missing, or being written. */
  readonly version: string;
  readonly kind: string;
}

/** The field of the head whose value is completed; empty: a key of the document. */
function headField({ wants, place, root, isValues }: Slot): '' | 'apiVersion' | 'kind' | undefined {
  if (isValues) return undefined;
  if (wants === 'key') return place === root ? '' : undefined;
  const { step } = place;
  return place.parent === root && (step === 'apiVersion' || step === 'kind') ? step : undefined;
}

/** Whether the other documents are empty too, or one of them declares an object that is read. */
function isAmongOurs({ stream: { documents }, document }: CompletionSources): boolean {
  const others = documents.filter((each) => each !== document);
  return (
    others.every(({ document: { text } }) => isBegun(text)) || others.some(({ analysis }) => declaresObject(analysis))
  );
}

function headKeys(head: Head): readonly Completion[] {
  const { root, cursor, sources } = head;
  const opening = cursor.isJson ? [': "', END, '"'] : [': ', END];
  return (['apiVersion', 'kind'] as const)
    .filter((key) => !member(root, key))
    .map((key): Completion => {
      const description = descriptionOf(headSchema(key)) ?? '';
      return {
        label: key,
        type: 'field',
        documentation: documented(description, sources.documentation),
        ...writeKey(key, cursor.hasColon ? undefined : opening, head),
        sortText: `1${key}`,
        goesOn: !cursor.hasColon,
      };
    });
}

function versions(head: Head): readonly Completion[] {
  const { kind, sources } = head;
  const { release } = sources.stream;
  const isNamed = kind !== '' && !OWN_KINDS.includes(kind);
  const own = [...new Set([newestVersion(release), OLD_VERSION] as const)]
    .filter((version) => serves(release, version))
    .filter((version) => kind === '' || kindsOf(version).includes(kind));
  const known = headSchema('apiVersion').resolved['x-known-values'] ?? [];
  const next = member(head.root, 'kind') ? undefined : { text: '\nkind: ', goesOn: true };
  return values(isNamed ? ['v1'] : own, known, next, head);
}

function kinds(head: Head): readonly Completion[] {
  const { version, sources } = head;
  const { release } = sources.stream;
  const known = headSchema('kind').resolved['x-known-values'] ?? [];
  const own = kindsOf(OWN_VERSIONS.find((each) => each === version) ?? newestVersion(release));
  const named = Object.values(KIND_NAMES).flatMap(({ apiVersion, kind }) => (apiVersion === version ? [kind] : []));
  const isOwn = version === '' || version.startsWith(`${NOTIFICATION_GROUP}/`);
  const offered = known.map(({ value }) => value).filter((kind) => own.includes(kind) && isServed(kind, release));
  const next = member(head.root, 'metadata') ? undefined : { text: '\nmetadata:\n  name: ', goesOn: false };
  return values(isOwn ? offered : named, known, next, head);
}

function isServed(kind: string, { hasRouting }: Release): boolean {
  return hasRouting || (kind !== 'Router' && kind !== 'Silence');
}

/** @param next the line that follows a value, where further lines can follow */
function values(
  offered: readonly string[],
  known: readonly KnownValue[],
  next: { readonly text: string; readonly goesOn: boolean } | undefined,
  head: Head,
): readonly Completion[] {
  const { root, cursor, sources } = head;
  const isBlock = !(root.node.kind === 'mapping' && root.node.flow);
  const more = isBlock && cursor.endsLine && cursor.quote === '' ? next : undefined;
  return [...new Set(offered)].map((value, index): Completion => {
    const description = known.find((each) => each.value === value)?.description ?? '';
    return {
      label: value,
      type: 'value',
      ...(description !== '' && { documentation: documented(description, sources.documentation) }),
      ...writeValue(
        cursor.isJson && cursor.quote === '' ? JSON.stringify(value) : value,
        more ? [more.text, END] : [],
        head,
      ),
      sortText: String(index),
      ...(more?.goesOn && { goesOn: true }),
    };
  });
}

function manifests({ range, sources }: Head): readonly Completion[] {
  const { stream, documentation } = sources;
  return manifestSnippets(stream.release, nearestNames(sources)).map(
    ({ title, description, word, insertion }, index): Completion => ({
      label: renderPhrase(title, documentation),
      type: 'manifest',
      detail: renderPhrase(description, documentation),
      documentation: `\`\`\`yaml\n${plainText(insertion)}\`\`\``,
      insertion,
      range,
      filterText: word,
      sortText: `0${index}`,
    }),
  );
}

const OWN_VERSIONS = [SERVED_VERSION, OLD_VERSION] as const;

/** All kinds have the same fields there. */
function headSchema(field: 'apiVersion' | 'kind'): SchemaPlace {
  const schema = findKind(SERVED_VERSION, 'Receiver')?.schema ?? {};
  return childSchema(schemaPlace(schema, schema), field) ?? schemaPlace({}, {});
}
