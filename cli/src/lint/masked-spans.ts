import { credentialSpans, MIN_SECRET_LENGTH } from '#core';
import { isCredentialName, isKnownName } from './credential-names.js';
import type { Guard } from './guarded-lines.js';
import { type Key, keysOf } from './keys-of-line.js';

/** A half-open span of a line that must not be shown. */
export type Span = readonly [start: number, end: number];

/** The index of the first of the sorted, disjoint spans that ends behind an offset. */
export function spanBehind(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[1] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The span that an offset is inside of. */
export function spanAround(spans: readonly Span[], offset: number): Span | undefined {
  const span = spans[spanBehind(spans, offset)];
  return span && span[0] < offset ? span : undefined;
}

/** The parts of a line: quoted texts, words, and single characters of punctuation. */
const PART = /"(?:[^"\\]|\\.)*"?|'(?:[^']|'')*'?|[^\s{}[\],:：="'#]+=*/gu;
const HARMLESS = /^(?:true|false|null|~|-|[|>][-+]?|---|\.\.\.)$/;

/** The fields whose values are names, inside a reference to a Secret and at the head of an object. */
const OF_REFERENCE: ReadonlySet<string> = new Set(['name', 'key', 'namespace']);
const OF_HEAD: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'type', 'name', 'namespace']);

/** The spans to mask in a line of a manifest: the `known` credentials, and whatever may be one. */
export function maskedSpans(line: string, guard: Guard, known: readonly string[]): readonly Span[] {
  const spans: Span[] = known.filter((secret) => line.includes(secret)).flatMap((secret) => occurrences(line, secret));
  spans.push(...credentialSpans(line));
  const comment = commentIn(line);
  if (comment !== undefined && !/^#\s*kubesphere-dingtalk/.test(line.slice(comment, comment + 100)))
    spans.push([comment + 1, line.trimEnd().length]);
  return united(guard.guarded ? [...spans, ...unknownParts(line, guard)] : spans);
}

/** Where a comment behind something else begins. */
function commentIn(line: string): number | undefined {
  const start = line.length - line.trimStart().length;
  const at = line.slice(start).search(/\s#/);
  return at < 0 ? undefined : start + at + 1;
}

/** Everything in a line but fields, punctuation, and values that are names; neighbours in one span. One pass. */
function unknownParts(line: string, { above }: Guard): readonly Span[] {
  const keys = keysOf(line);
  const parents = parentsOf(above);
  const spans: Span[] = [];
  let shownEnd = 0;
  let passed = 0;
  for (const { index, 0: part } of line.matchAll(PART)) {
    const end = index + part.length;
    let key = keys[passed];
    for (; key && key.end <= index; key = keys[++passed]) parents.enter(key.name);
    if (key && key.start >= end) key = undefined;
    const isShown = key
      ? isName(part, key) && (isKnownName(key.name) || isEntry(line, key, above))
      : parents.holdsName();
    if (isShown || HARMLESS.test(part)) {
      shownEnd = end;
      continue;
    }
    const last = spans.at(-1);
    if (last && last[0] >= shownEnd && /^[\s:：=]*$/.test(line.slice(last[1], index)))
      spans[spans.length - 1] = [last[0], end];
    else spans.push([index, end]);
  }
  return spans;
}

/** The fields around a value: those above its line, then those before it in the line. */
function parentsOf(above: readonly string[]): { enter(name: string): void; holdsName(): boolean } {
  const hides = (name: string): boolean => name === 'data' || name === 'stringData' || isCredentialName(name);
  let inReference = above.includes('secretKeyRef');
  let isHidden = above.some(hides);
  let field = '';
  return {
    enter(name) {
      inReference ||= field === 'secretKeyRef';
      isHidden ||= field !== '' && hides(field);
      field = name;
    },
    holdsName: () => (inReference ? OF_REFERENCE.has(field) : OF_HEAD.has(field) && !isHidden),
  };
}

const isName = (part: string, { name }: Key): boolean =>
  part.replace(/^["'-]+/, '').replace(/(?<!["'=])["'=]+$/, '') === name;

/** The entries of a Secret have names of any kind. */
const isEntry = (line: string, { start, end }: Key, above: readonly string[]): boolean =>
  /^(?:data|stringData)$/.test(above.at(-1) ?? '') &&
  line.slice(0, start).trim() === '' &&
  /^:\s/.test(line.slice(end));

function occurrences(line: string, secret: string): Span[] {
  const found: Span[] = [];
  for (let at = line.indexOf(secret); at >= 0; at = line.indexOf(secret, at + secret.length))
    found.push([at, at + secret.length]);
  return secret.length < MIN_SECRET_LENGTH ? found.filter((span) => isWhole(line, span)) : found;
}

/** Whether no word goes on at either end. Short credentials occur inside of many words. */
function isWhole(line: string, [start, end]: Span): boolean {
  return !/[\p{L}\p{N}_]$/u.test(line.slice(0, start)) && !/^[\p{L}\p{N}_]/u.test(line.slice(end));
}

function united(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (end <= start) continue;
    if (last && start <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], end)];
    else result.push([start, end]);
  }
  return result;
}
