import { button } from './controls.js';
import { make } from './make.js';
import { translate } from './translate.js';

const CONFIRMATION_MS = 1500;

/** A credential that the simulator made up, with a button that copies it. */
export function credential(label: string, text: string): HTMLElement {
  const copy = button(translate('Copy'), async () => {
    await navigator.clipboard.writeText(text);
    copy.textContent = translate('Copied');
    setTimeout(() => {
      copy.textContent = translate('Copy');
    }, CONFIRMATION_MS);
  });
  return make(
    'div',
    { class: 'copyable' },
    make('span', { class: 'name' }, label),
    make('code', { title: text }, text),
    copy,
  );
}

export function hiddenCredentials(): HTMLElement {
  return make('p', { class: 'dim' }, translate('Credentials that you provide are hidden.'));
}
