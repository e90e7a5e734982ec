import { OWN_KINDS } from '../../model/kind-names.js';

/** Objects that a person asks for: one, or all of a kind. */
export interface WantedObjects {
  readonly kind: string;
  /** Undefined: all of the kind. */
  readonly name: string | undefined;
}

const ABBREVIATIONS: Readonly<Record<string, string>> = { cm: 'ConfigMap' };
/** All Secrets and ConfigMaps of a cluster are never meant. */
const NAMED_KINDS = ['ConfigMap', 'Secret'];

/** Reads `KIND` or `KIND/NAME` as kubectl does, in any case and number; undefined for anything else. */
export function readWanted(text: string): WantedObjects | undefined {
  const [, written = '', name] = /^([A-Za-z]+)(?:\.[\w.]+)?(?:\/([a-z0-9][-a-z0-9.]*))?$/.exec(text) ?? [];
  const lower = written.toLowerCase();
  const kind =
    ABBREVIATIONS[lower] ??
    [...OWN_KINDS, ...NAMED_KINDS].find((known) => [known, `${known}s`].some((form) => form.toLowerCase() === lower));
  if (kind === undefined || (name === undefined && NAMED_KINDS.includes(kind))) return undefined;
  return { kind, name };
}
