import { writeName } from '../../checks/names/written-name.js';
import type { DataScope } from '../../model/cluster/find-named.js';
import type { TextEdit } from '../../model/finding/finding.js';
import { hideInPhrase } from '../../text/hide-secrets.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import { pathFrom } from '../../text/relative-path.js';
import { checkNewName } from './check-new-name.js';
import type { NameIndex, PlacedName } from './name-index.js';
import { areSame, nearestOf, type SameName } from './same-name.js';

/** A name to change, and all that is the same thing under it. */
export interface Renaming extends SameName {
  readonly asked: PlacedName;
}

/** Why a name cannot be changed everywhere; undefined: it can. */
export function whyFixed(renaming: Renaming): Phrase | undefined {
  const reason = fixedBecause(renaming);
  // a credential may stand where a name belongs
  return reason && hideInPhrase(reason);
}

function fixedBecause({ asked, definitions, uses, ambiguous }: Renaming): Phrase | undefined {
  const { name } = asked.use;
  if (definitions.length === 0)
    return phrase('No file of the workspace defines “{name}”, so it cannot be renamed where it is defined.', { name });
  if (ambiguous)
    return phrase('“{name}” in {file}, line {line} may mean several objects. Write its namespace first.', {
      name,
      file: pathFrom(asked.uri, ambiguous.uri),
      line: ambiguous.range.start.line + 1,
    });
  if (definitions.some(({ use }) => use.isMade))
    return phrase('A controller makes “{name}” in the cluster, so it cannot be renamed here.', { name });
  const fixed = [...definitions, ...uses].find(({ use }) => use.style === undefined && !use.isAlias);
  if (!fixed) return undefined;
  return phrase(
    '“{name}” cannot be replaced in {file}, line {line}: it is written with escapes or as an alias, or is the name of a file.',
    { name, file: pathFrom(asked.uri, fixed.uri), line: fixed.range.start.line + 1 },
  );
}

/** Why a name cannot become another one; undefined: it can. */
export function whyNot(renaming: Renaming, newName: string, index: NameIndex, scope: DataScope): Phrase | undefined {
  const { asked, definitions, uses } = renaming;
  const invalid = checkNewName(asked.use.subject, newName);
  if (invalid || newName === asked.use.name) return invalid;
  const taken = index.of({ ...asked.use, name: newName }).filter(({ use }) => use.role === 'definition');
  for (const placed of [...definitions, ...uses]) {
    const eligible = taken.filter((other) => areSame(placed, other, scope));
    // something else would be meant, or two things would be one
    const found = nearestOf(placed, [...eligible, ...definitions], index).find((nearest) => eligible.includes(nearest));
    if (found)
      return phrase('{file} defines “{name}” already.', { file: pathFrom(asked.uri, found.uri), name: newName });
  }
  const captured = index
    .of({ ...asked.use, name: newName })
    .filter(({ use }) => use.role !== 'definition')
    .find((use) => {
      const eligible = [...taken, ...definitions].filter((other) => areSame(use, other, scope));
      return nearestOf(use, eligible, index).some((nearest) => definitions.includes(nearest));
    });
  return (
    captured &&
    phrase('{file}, line {line} uses “{name}” already, and would then mean this one.', {
      file: pathFrom(asked.uri, captured.uri),
      line: captured.range.start.line + 1,
      name: newName,
    })
  );
}

/** The edits of each file. Each place is changed once, also where aliases share it; aliases change with their anchors. */
export function renameEdits(
  { definitions, uses }: SameName,
  newName: string,
): ReadonlyMap<string, readonly TextEdit[]> {
  const edits = new Map<string, Map<string, TextEdit>>();
  for (const { uri, range, use } of [...definitions, ...uses]) {
    if (!use.style) continue;
    const ofFile = edits.get(uri) ?? new Map<string, TextEdit>();
    edits.set(uri, ofFile);
    ofFile.set(JSON.stringify(range), { range, newText: writeName(newName, use.style) });
  }
  return new Map([...edits].map(([uri, ofFile]) => [uri, [...ofFile.values()]]));
}
