import type { OverviewAnswer, OverviewGroup } from '#server/protocol';

/** What a tree draws again: everything, or the groups with other entries, and single entries. */
export type ChangedNodes =
  | { readonly all: true }
  | { readonly all: false; readonly groups: readonly string[]; readonly items: readonly string[] };

/** What differs between two answers: by the ids of groups and the keys of entries. */
export function changedNodes(before: OverviewAnswer | undefined, after: OverviewAnswer): ChangedNodes {
  if (!before || !isSame(before.groups.map(idOf), after.groups.map(idOf))) return { all: true };
  const groups: string[] = [];
  const items: string[] = [];
  for (const [index, group] of after.groups.entries()) {
    const last = before.groups[index];
    if (!last || !isSame(headOf(last), headOf(group))) groups.push(group.id);
    else items.push(...group.items.filter((item, at) => !isSame(item, last.items[at])).map(({ key }) => key));
  }
  return { all: false, groups, items };
}

function idOf({ id }: OverviewGroup): string {
  return id;
}

/** What a group itself shows, and which entries it has. */
function headOf({ items, ...head }: OverviewGroup) {
  return { ...head, items: items.map(({ key }) => key) };
}

/** Of answers that one server made, so that their properties have the same order. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
