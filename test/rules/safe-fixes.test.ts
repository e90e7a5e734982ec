import { expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  alertRecipients,
  analyseStream,
  builtInSamples,
  factsOf,
  findingsOf,
  indexLines,
  instantOf,
  preparePipeline,
  readClusterObjects,
  routeAlerts,
  safeFixes,
  verdictsOf,
} from '#core';
import { CHECKS } from '../../core/src/checks/checks.js';
import { splitStream } from '../../core/src/yaml/split-stream.js';
import { readFixture } from './fixtures.js';

const NOON = instantOf(new Date('2026-07-15T12:00:00Z'));
const REROUTING: ReadonlySet<string> = new Set(CHECKS.flatMap(({ id, reroutes }) => (reroutes ? [id] : [])));
const BUNDLE = `apiVersion: notification.kubesphere.io/v2beta2
kind: NotificationManager
metadata: { name: manager }
spec:
  receivers:
    tenantKey: user
    globalReceiverSelector: { matchLabels: { type: global } }
    tenantReceiverSelector: { matchLabels: { type: tenant } }
  defaultConfigSelector: { matchLabels: { type: default } }
`;

/** A reproducible sequence of numbers between 0 and 1 (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The documents with defects, each alone. */
const documents = CHECKS.flatMap(({ id, fixes }) =>
  fixes === 'none' ? [] : splitStream(readFixture(id, 'invalid')).map(({ text }) => ({ id, text })),
);

/** What people do to a document without a change of its meaning. */
const FORMS: Readonly<Record<string, (text: string, random: () => number) => string>> = {
  'as it is': (text) => text,
  'with CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'with a BOM': (text) => `\ufeff${text}`,
  'with comments': commented,
  'in double quotes': (text) => text.replaceAll(/(?<=: )([A-Za-z][\w-]*)(?=\n)/g, '"$1"'),
  'as JSON': (text) => {
    try {
      const value: unknown = parse(text, { uniqueKeys: false });
      return value !== null && typeof value === 'object' ? `${JSON.stringify(value, undefined, 2)}\n` : text;
    } catch {
      return text;
    }
  },
};

/** Adds comments after lines and between them, outside of texts that span lines. */
function commented(text: string, random: () => number): string {
  if (/[|>][-+]?\n/.test(text)) return text;
  let count = 0;
  return text
    .split('\n')
    .map((line) => {
      if (line.trim() === '' || /^---|#/.test(line) || random() < 0.5) return line;
      count++;
      return random() < 0.5 && /[\w'"\]}]$/.test(line) ? `${line} # note ${count}` : `${line}\n# note ${count}`;
    })
    .join('\n');
}

/** The text after all safe fixes, and the rules whose fixes were applied. */
function applySafeFixes(text: string): { readonly fixed: string; readonly rules: readonly string[] } {
  let fixed = text;
  const rules: string[] = [];
  for (let round = 0; round < 10; round++) {
    const findings = findingsOf(analyseStream(fixed));
    const fixes = safeFixes(findings);
    if (fixes.length === 0) break;
    rules.push(
      ...findings.filter((finding) => finding.fixes.some((fix) => fixes.includes(fix))).map(({ code }) => code),
    );
    const lines = indexLines(fixed);
    const edits = fixes
      .flatMap((fix) => fix.edits)
      .map(({ range, newText }) => ({ start: lines.offsetAt(range.start), end: lines.offsetAt(range.end), newText }))
      .sort((a, b) => b.start - a.start);
    for (const { start, end, newText } of edits) fixed = fixed.slice(0, start) + newText + fixed.slice(end);
  }
  return { fixed, rules };
}

/** The reasons for which the cluster rejects a text. */
function causesOf(text: string): readonly string[] {
  return verdictsOf(analyseStream(text)).flatMap(({ causes }) => causes.map(({ code }) => code));
}

/** The receivers of each sample alert. */
function recipientsOf(text: string): readonly string[] {
  const streams = [BUNDLE, text].map((each, index) => ({
    uri: `file:///${index}.yaml`,
    facts: factsOf(analyseStream(each)),
  }));
  const pipeline = preparePipeline(readClusterObjects(streams), { at: NOON });
  const routing = routeAlerts(pipeline, builtInSamples);
  return alertRecipients(routing).map(({ delivered, lost }) =>
    [...delivered, ...lost.map(({ receiver }) => receiver)]
      .map((receiver) => pipeline.cluster.receivers[receiver]?.facts.name)
      .join(),
  );
}

it.each(Object.entries(FORMS).map(([name, form], seed) => ({ name, form, seed })))(
  'safe fixes never harm a document $name',
  ({ form, seed }) => {
    const random = seededRandom(seed);
    const harm: string[] = [];
    for (const { id, text: written } of documents) {
      if (seed > 0 && random() < 0.5) continue;
      const text = form(written, random);
      const { fixed, rules } = applySafeFixes(text);
      if (fixed === text) continue;
      const note = (what: string): number => harm.push(`${id} (${[...new Set(rules)].join()}): ${what}`);
      if (applySafeFixes(fixed).fixed !== fixed) note('a second run changes something');
      const [before, after] = [causesOf(text), causesOf(fixed)];
      // In a rejected document, a fix may reveal what another defect hid.
      if (before.length === 0 && after.length > 0) note(`is rejected: ${after.join()}`);
      const lost = text.match(/# note \d+/g)?.filter((comment) => !fixed.includes(comment)) ?? [];
      if (lost.length > 0) note(`loses ${lost.join()}`);
      if (text.includes('\r\n') && /[^\r]\n/.test(fixed)) note('mixes line ends');
      if (text.startsWith('\ufeff') !== fixed.startsWith('\ufeff')) note('changes the BOM');
      if (/^\s*\{\s*"/.test(text) && !isJson(fixed)) note('is no JSON any more');
      const quotes = (each: string): number => each.split('"').length;
      if (
        form === FORMS['in double quotes'] &&
        rules.every((rule) => rule === 'operator-unknown') &&
        quotes(fixed) < quotes(text)
      )
        note('loses quotes');
      if (before.length > 0 || rules.some((rule) => REROUTING.has(rule))) continue;
      if (recipientsOf(text).join('|') !== recipientsOf(fixed).join('|')) note('changes who gets an alert');
    }
    expect(harm).toEqual([]);
  },
  60_000,
);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
