import { faultLabel, faultMenu } from '../faults/fault-menu.js';
import type { Translate } from '../page/words/translate.js';
import type { Controlled } from './controlled.js';
import { readFault } from './fault-shapes.js';
import { readList } from './shape.js';

export function faultsOf({ faults }: Controlled): object {
  return { faults: faults.list };
}

export function replaceFaults(side: Controlled, body: unknown): object {
  const wanted = readList(body, readFault);
  side.faults.clear();
  for (const { fault, rule } of wanted) side.faults.add(fault, rule);
  return faultsOf(side);
}

export function addFault(side: Controlled, body: unknown): object {
  const { fault, rule } = readFault(body);
  side.faults.add(fault, rule);
  return faultsOf(side);
}

/** @throws {RangeError} */
export function removeFault(side: Controlled, _: unknown, id: string): object {
  if (!side.faults.release(Number(id))) throw new RangeError('There is no fault with this id.');
  return faultsOf(side);
}

/** The faults that wait, by the names of the menu. */
export function labelledFaults({ faults, settings }: Controlled, translate: Translate): readonly object[] {
  return faults.list.map((listed) => ({ ...listed, label: translate(faultLabel(listed.fault, settings.style)) }));
}

export function menuOf({ settings }: Controlled, translate: Translate): object {
  const groups = faultMenu(settings.style).map(({ label, items }) => ({
    label: translate(label),
    items: items.map((item) => ({ ...item, label: translate(item.label) })),
  }));
  return { groups };
}
