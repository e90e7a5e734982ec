import { make } from './make.js';

/** The form controls of the panel, each with its label. `onChange` runs when the user leaves the control. */

export function labelled(label: string, control: HTMLElement): HTMLLabelElement {
  return make('label', {}, `${label} `, control);
}

export function checkbox(label: string, checked: boolean, onChange: (checked: boolean) => void): HTMLLabelElement {
  const input = make('input', { type: 'checkbox' });
  input.checked = checked;
  input.addEventListener('change', () => onChange(input.checked));
  return make('label', { class: 'check' }, input, label);
}

export function textField(
  label: string,
  value: string,
  placeholder: string,
  onChange: (text: string) => void,
): HTMLLabelElement {
  const input = make('input', { type: 'text', placeholder, spellcheck: 'false', autocomplete: 'off' });
  input.value = value;
  input.addEventListener('change', () => onChange(input.value.trim()));
  return labelled(label, input);
}

/** Items separated by commas, Chinese ones included. */
export function listField(
  label: string,
  items: readonly string[] | undefined,
  placeholder: string,
  onChange: (items: readonly string[]) => void,
): HTMLLabelElement {
  return textField(label, (items ?? []).join(', '), placeholder, (text) => {
    const entries = text.split(/[,，、]/).map((item) => item.trim());
    onChange(entries.filter((item) => item !== ''));
  });
}

export function select(
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  value: string,
  onChange: (value: string) => void,
): HTMLLabelElement {
  const control = make('select', {}, ...options.map(([key, text]) => make('option', { value: key }, text)));
  control.value = value;
  control.addEventListener('change', () => onChange(control.value));
  return labelled(label, control);
}

export function button(label: string, onClick: () => void): HTMLButtonElement {
  const control = make('button', { type: 'button', class: 'action quiet' }, label);
  control.addEventListener('click', onClick);
  return control;
}
