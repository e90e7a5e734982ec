import { findGivenZone } from '../../go/time/find-zone.js';
import { zoneUnknown } from '../../go/time/zone-unknown.js';
import type { ExpectationProblem, ReadExpectations } from '../../manager/expectations/expectations.js';
import type { TenantMapping } from '../../manager/pipeline/settings/pipeline-options.js';
import { markedSpan } from '../../model/finding/to-finding.js';
import { indexLines } from '../../text/line-index.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import type { PlacedText } from '../../text/placed-text.js';
import { compareByStart } from '../../text/range.js';
import { items, members, type Place, presentMember, rootPlace, stringAt } from '../../yaml/place.js';
import { readDocument } from '../../yaml/read-document.js';
import { checkSchema } from '../schema/check-schema.js';
import { EXPECTATIONS_SCHEMA } from './expectations-schema.js';
import { readCase } from './read-case.js';
import { type ReportProblem, readMoment, readVersion } from './read-values.js';

/** Reads a routing test: one YAML document, or JSON. */
export function readExpectations(text: string): ReadExpectations {
  const lines = indexLines(text);
  const { root: node, problems: unreadable } = readDocument(text);
  const problems: ExpectationProblem[] = unreadable.map(({ message, start, end, general }) => ({
    code: 'unreadable',
    severity: 'error',
    phrase: message,
    range: lines.rangeOf(start, end),
    ...(general && { general }),
  }));
  const report: ReportProblem = (code, words, place, { mark, severity = 'error' } = {}) => {
    const [start, end] = markedSpan(place, mark);
    problems.push({ code, severity, phrase: words, range: lines.rangeOf(start, end) });
  };
  if (!node) {
    if (problems.length === 0)
      problems.push({ code: 'unreadable', severity: 'error', phrase: EMPTY, range: lines.rangeOf(0, 0) });
    return { expectations: { cases: [] }, problems };
  }
  const root = rootPlace(node);
  for (const { check, draft } of checkSchema(EXPECTATIONS_SCHEMA, root))
    report(check.id, draft.message, draft.place, { ...(draft.mark && { mark: draft.mark }) });
  const textAt = (place: Place): PlacedText | undefined => {
    const value = stringAt(place);
    return value === undefined ? undefined : { text: value, range: lines.rangeOf(place.node.start, place.node.end) };
  };
  const name = stringAt(presentMember(root, 'name'));
  const manifests = presentMember(root, 'manifests');
  const timeZone = readZone(presentMember(root, 'timeZone'), report);
  const at = readMoment(presentMember(root, 'at'), timeZone, report);
  const version = readVersion(presentMember(root, 'notificationManagerVersion'), report);
  const tenants = readTenants(presentMember(root, 'tenants'));
  const list = presentMember(root, 'cases');
  const places = list ? items(list) : [];
  if (list?.node.kind === 'sequence' && places.length === 0) report('cases-missing', EMPTY, list, { mark: 'key' });
  const cases = places.flatMap((place) => readCase(place, { lines, timeZone, report }) ?? []);
  reportDuplicates(places, report);
  return {
    expectations: {
      ...(name !== undefined && { name }),
      ...(manifests && { manifests: items(manifests).flatMap((item) => textAt(item) ?? []) }),
      ...(at !== undefined && { at }),
      ...(timeZone !== undefined && { timeZone }),
      ...(version && { version }),
      ...(tenants && { tenants }),
      cases,
    },
    problems: problems.toSorted(compareByStart),
  };
}

const EMPTY: Phrase = phrase('A routing test needs `cases`, each with alerts and expectations.');

function readZone(place: Place | undefined, report: ReportProblem): string | undefined {
  const name = stringAt(place);
  if (!place || name === undefined) return undefined;
  const zone = findGivenZone(name);
  if (zone === undefined) report('zone-unknown', zoneUnknown(name), place, { mark: 'value' });
  return zone;
}

function readTenants(place: Place | undefined): TenantMapping | undefined {
  if (!place) return undefined;
  return Object.fromEntries(
    members(place).map((entry) => [String(entry.step), items(entry).flatMap((item) => stringAt(item) ?? [])]),
  );
}

/** Reports identify cases by name, so two cases with the same name are ambiguous. */
function reportDuplicates(cases: readonly Place[], report: ReportProblem): void {
  const seen = new Set<string>();
  for (const place of cases) {
    const name = presentMember(place, 'name');
    const text = stringAt(name);
    if (!name || text === undefined) continue;
    if (seen.has(text))
      report('name-duplicate', phrase('Another case is also named “{name}”.', { name: text }), name, {
        severity: 'warning',
      });
    seen.add(text);
  }
}
