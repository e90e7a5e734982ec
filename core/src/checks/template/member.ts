import type { Signature, Type } from '../../go/template/index.js';
import { MEMBER_DOCS, type MemberDoc } from './member-docs.js';

/** A field or method that `.Name` finds. An undefined type is unknown. */
export type Member =
  | { readonly kind: 'field' | 'entry'; readonly type: Type | undefined; readonly doc: MemberDoc | undefined }
  | {
      readonly kind: 'method';
      readonly type: Type | undefined;
      readonly signature: Signature;
      readonly doc: MemberDoc | undefined;
    };

/** `missing`: the template certainly fails here; undefined: unknown. */
export function memberOf(type: Type | undefined, name: string): Member | 'missing' | undefined {
  if (!type || type.kind === 'interface') return undefined;
  const owner = (type.kind === 'pointer' ? type.element : type) ?? type;
  const doc = docOf(owner, name);
  const signature = owner.methods.get(name) ?? owner.pointerMethods.get(name);
  if (signature) return { kind: 'method', type: signature.result ?? doc?.result, signature, doc };
  if (owner.kind === 'map') return { kind: 'entry', type: known(owner.element), doc };
  const field = owner.fields.find((candidate) => candidate.exported && candidate.name === name);
  return field ? { kind: 'field', type: known(field.type), doc } : 'missing';
}

/** The names of all fields and methods, described ones first. */
export function memberNames(type: Type | undefined): readonly string[] {
  const owner = type?.kind === 'pointer' ? type.element : type;
  if (!owner) return [];
  const fields = owner.fields.filter(({ exported }) => exported).map(({ name }) => name);
  const names = new Set([...fields, ...owner.methods.keys(), ...owner.pointerMethods.keys()]);
  // The descriptions are those of all releases.
  const documented = Object.keys(Object.hasOwn(MEMBER_DOCS, owner.name) ? (MEMBER_DOCS[owner.name] ?? {}) : {});
  return [...new Set([...documented.filter((name) => names.has(name)), ...names])];
}

function docOf({ name: owner }: Type, name: string): MemberDoc | undefined {
  const docs = Object.hasOwn(MEMBER_DOCS, owner) ? MEMBER_DOCS[owner] : undefined;
  return docs && Object.hasOwn(docs, name) ? docs[name] : undefined;
}

/** The content of an interface is unknown. */
function known(type: Type | undefined): Type | undefined {
  return type?.kind === 'interface' ? undefined : type;
}
