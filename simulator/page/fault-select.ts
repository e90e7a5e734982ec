import type { Fault } from '../src/faults/fault.js';
import type { MenuGroup, MenuItem } from '../src/faults/fault-menu.js';
import { labelled } from './controls.js';
import { make } from './make.js';
import { translate } from './translate.js';

/** The values of the options are faults as JSON. */
export function fillFaultSelect(control: HTMLSelectElement, groups: readonly MenuGroup[]): void {
  control.replaceChildren(...groups.map(({ label, items }) => make('optgroup', { label }, ...items.map(faultOption))));
}

/** The fault with which a robot always answers. */
export function permanentFault(
  fault: Fault | undefined,
  groups: readonly MenuGroup[],
  onChange: (fault: Fault | null) => void,
): HTMLLabelElement {
  const control = make('select', {});
  const wanted = fault === undefined ? '' : JSON.stringify(fault);
  // faults of proxies do not belong to a robot
  fillFaultSelect(control, groups.slice(0, -1));
  control.prepend(make('option', { value: '' }, translate('None')));
  control.value = wanted;
  if (control.value !== wanted) {
    control.append(make('option', { value: wanted }, translate('As configured')));
    control.value = wanted;
  }
  control.addEventListener('change', () =>
    onChange(control.value === '' ? null : (JSON.parse(control.value) as Fault)),
  );
  return labelled(translate('Permanent fault'), control);
}

function faultOption({ errcode, label, fault }: MenuItem): HTMLOptionElement {
  return make('option', { value: JSON.stringify(fault) }, errcode === undefined ? label : `${errcode} · ${label}`);
}
