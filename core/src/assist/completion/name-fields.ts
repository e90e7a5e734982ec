import { childSchema, type SchemaPlace } from '../../model/schema/navigate.js';

type Step = string | number | undefined;

/** The fields whose `name` and `key` mean a ConfigMap. */
const CONFIG_MAP_FIELDS: ReadonlySet<Step> = new Set(['tmplText', 'text', 'languagePack']);
const TEMPLATE_FIELDS: ReadonlySet<Step> = new Set(['template', 'titleTemplate', 'subjectTemplate']);

/** The kind of object that the `name` of a reference means; undefined: its field is none. */
export function namedKind(reference: Step): 'Secret' | 'ConfigMap' | undefined {
  if (reference === 'secretKeyRef') return 'Secret';
  return CONFIG_MAP_FIELDS.has(reference) ? 'ConfigMap' : undefined;
}

export function namesTemplate(field: Step): boolean {
  return TEMPLATE_FIELDS.has(field);
}

/**
 * Whether the values of a field are names or labels of the workspace.
 *
 * @param inside the schema of the object that has the field
 */
export function isNameField(field: string, parent: Step, inside: SchemaPlace | undefined): boolean {
  if (inside && childSchema(inside, field)?.own['x-role'] === 'named') return true;
  if (namesTemplate(field) || field === 'values') return true;
  if (field === 'name' && parent === 'receivers') return true;
  const names = isFlatCredential(inside) || namedKind(parent) !== undefined;
  return names && (field === 'name' || field === 'key' || field === 'namespace');
}

/** Whether an object of `v2beta1` names a Secret and its key itself. */
export function isFlatCredential(schema: SchemaPlace | undefined): boolean {
  return schema?.resolved['x-role'] === 'flatCredential';
}

/** Whose labels a selector compares: those of alerts, or of our objects. */
export type SelectorSubject = 'alerts' | 'Config' | 'Receiver';

/**
 * @param path the path of a place
 * @returns undefined outside of selectors, and in those of other objects
 */
export function selectorSubject(path: readonly (string | number)[]): SelectorSubject | undefined {
  const at = path.findIndex((step) => step === 'matchLabels' || step === 'matchExpressions');
  const selector = String(path[at - 1] ?? '');
  if (/[cC]onfigSelector$/.test(selector)) return 'Config';
  if (/[rR]eceiverSelector$/.test(selector)) return 'Receiver';
  if (selector === 'selector' && path[at - 2] === 'receivers') return 'Receiver';
  return selector === 'alertSelector' || selector === 'matcher' ? 'alerts' : undefined;
}
