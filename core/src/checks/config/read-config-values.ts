import { findGivenZone } from '../../go/time/find-zone.js';
import { zoneUnknown } from '../../go/time/zone-unknown.js';
import { type ManagerVersion, parseManagerVersion } from '../../model/release/manager-version.js';
import { versionUnknown } from '../../model/version-unknown.js';
import type { LineIndex } from '../../text/line-index.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import type { PlacedText } from '../../text/placed-text.js';
import { items, members, type Place, stringAt } from '../../yaml/place.js';
import type { ConfigFile, ConfigFileProblem } from './read-config-file.js';

/** Records a problem at a place of the configuration file. */
export type ReportProblem = (code: ConfigFileProblem['code'], words: Phrase, place: Place, mark?: 'key') => void;

export function readVersion(place: Place, report: ReportProblem): ManagerVersion | undefined {
  const version = parseManagerVersion(textAt(place) ?? '');
  if (!version) report('version-unknown', versionUnknown(textAt(place) ?? ''), place);
  return version;
}

export function readZone(place: Place, report: ReportProblem): string | undefined {
  const name = stringAt(place) ?? '';
  const zone = findGivenZone(name);
  if (zone === undefined) report('zone-unknown', zoneUnknown(name), place);
  return zone;
}

export function readTenants(place: Place, report: ReportProblem): ConfigFile['tenants'] {
  const wrong = (at: Place): void =>
    report(
      'setting-unknown',
      phrase('`tenants` maps each namespace to the list of its tenants, such as `shop: [anna]`.'),
      at,
    );
  if (place.node.kind !== 'mapping') {
    wrong(place);
    return undefined;
  }
  return Object.fromEntries(
    members(place).map((namespace) => {
      const names = items(namespace);
      const odd = names.find((item) => !stringAt(item));
      if (odd || namespace.node.kind !== 'sequence') wrong(odd ?? namespace);
      return [namespace.entry?.key ?? '', names.flatMap((item) => stringAt(item) || [])];
    }),
  );
}

/** @param problem if it is no list of globs */
export function readGlobs(
  place: Place,
  report: ReportProblem,
  { lines, problem }: { readonly lines: LineIndex; readonly problem: Phrase },
): readonly PlacedText[] {
  const globs = items(place).map((item) => ({ item, glob: stringAt(item) ?? '' }));
  const wrong = globs.find(({ glob }) => glob === '');
  if (wrong || place.node.kind !== 'sequence') report('setting-unknown', problem, wrong?.item ?? place);
  return globs.flatMap(({ item: { node }, glob }) =>
    glob === '' ? [] : [{ text: glob, range: lines.rangeOf(node.start, node.end) }],
  );
}

/**
 * @param problem if it is no list of texts
 * @returns undefined for what is no list
 */
export function readTexts(place: Place, report: ReportProblem, problem: Phrase): readonly string[] | undefined {
  const isList = place.node.kind === 'sequence';
  const wrong = items(place).find((item) => !stringAt(item));
  if (wrong || !isList) report('setting-unknown', problem, wrong ?? place);
  if (!isList) return undefined;
  return items(place).flatMap((item) => stringAt(item) || []);
}

/** Reads the source text: YAML 1.1 would turn `off` into false, and `2.10` into 2.1. Undefined for a mapping or list. */
export function textAt({ node }: Place): string | undefined {
  return node.kind === 'scalar' ? node.source : undefined;
}
