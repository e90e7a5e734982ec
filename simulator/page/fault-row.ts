import type { ShownFault } from '../src/control/shown-state.js';
import { button } from './controls.js';
import { make } from './make.js';
import { translate } from './translate.js';

export function faultRow({ label, path, remaining }: ShownFault, remove: () => void): HTMLElement {
  const left =
    remaining === null ? translate('Until removed') : translate('{count} left').replace('{count}', String(remaining));
  return make(
    'li',
    {},
    make('span', {}, label, make('small', {}, `${path ?? translate('Any path')} · ${left}`)),
    button(translate('Remove'), remove),
  );
}
