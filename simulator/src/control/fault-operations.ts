import type { ListedFault } from '../faults/fault-list.js';
import { faultLabel, faultMenu, type MenuGroup } from '../faults/fault-menu.js';
import type { Translate } from '../page/words/translate.js';
import { readFaultEntries, readFaultEntry } from '../shapes/fault-shapes.js';
import type { Controlled } from './controlled.js';
import type { ShownFault } from './shown-state.js';

export function faultsOf({ faults }: Controlled): { readonly faults: readonly ListedFault[] } {
  return { faults: faults.list };
}

export function replaceFaults(side: Controlled, body: unknown): object {
  const wanted = readFaultEntries(body);
  side.faults.clear();
  for (const { fault, rule } of wanted) side.faults.add(fault, rule);
  return faultsOf(side);
}

export function addFault(side: Controlled, body: unknown): object {
  const { fault, rule } = readFaultEntry(body);
  side.faults.add(fault, rule);
  return faultsOf(side);
}

/** @throws {RangeError} */
export function removeFault(side: Controlled, _: unknown, id: string): object {
  if (!side.faults.release(Number(id))) throw new RangeError('No fault has this ID.');
  return faultsOf(side);
}

/** The active faults with their names in the menu. */
export function labelledFaults({ faults, settings }: Controlled, translate: Translate): readonly ShownFault[] {
  return faults.list.map((listed) => ({ ...listed, label: translate(faultLabel(listed.fault, settings.style)) }));
}

export function menuOf({ settings }: Controlled, translate: Translate): { readonly groups: readonly MenuGroup[] } {
  const groups = faultMenu(settings.style).map(({ label, items }) => ({
    label: translate(label),
    items: items.map((item) => ({ ...item, label: translate(item.label) })),
  }));
  return { groups };
}
