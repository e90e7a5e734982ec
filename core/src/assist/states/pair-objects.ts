import type { DocumentVerdict } from '../../checks/analysis/verdicts-of.js';
import type { FileSide } from '../comparison/read-side.js';
import { type Pair, pairInSteps } from './pair-in-steps.js';
import type { ObjectChange, Presence } from './states-report.js';

type PlacedVerdict = DocumentVerdict & { readonly uri: string };

/** What the cluster makes of each object, before and after, by kind and name. */
export function pairObjects(before: readonly FileSide[], after: readonly FileSide[]): readonly ObjectChange[] {
  const [old, next] = [byObject(before), byObject(after)];
  return [...new Set([...old.keys(), ...next.keys()])]
    .sort()
    .flatMap((key) => pairInSteps(old.get(key) ?? [], next.get(key) ?? [], STEPS).flatMap(changeOf));
}

function byObject(files: readonly FileSide[]): ReadonlyMap<string, readonly PlacedVerdict[]> {
  const found = new Map<string, PlacedVerdict[]>();
  for (const { uri, verdicts } of files)
    for (const verdict of verdicts) {
      const { kind, name } = verdict;
      // what cannot be read is only known by its file
      const key = JSON.stringify(kind === undefined || !name ? [kind ?? null, null, uri] : [kind, name]);
      found.set(key, [...(found.get(key) ?? []), { ...verdict, uri }]);
    }
  return found;
}

/** Several files may define one object, such as overlays: first those of the same file, then the others in their order. */
const STEPS: readonly ((verdict: PlacedVerdict) => string)[] = [({ uri }) => uri, () => ''];

function changeOf({ before, after }: Pair<PlacedVerdict>): readonly ObjectChange[] {
  const shown = after ?? before;
  if (!shown) return [];
  const { kind, name, uri, line } = shown;
  const rejected = [after, before].find((verdict) => verdict?.accepted === false) ?? shown;
  const presence = { before: presenceOf(before), after: presenceOf(after) };
  return [{ kind, name, ...presence, at: { uri, line }, causes: rejected.causes, causesIn: rejected.uri }];
}

function presenceOf(verdict: DocumentVerdict | undefined): Presence {
  if (!verdict) return 'absent';
  return verdict.accepted ? 'accepted' : 'rejected';
}
