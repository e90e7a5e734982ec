import type { ReadKind } from '../../model/kind-names.js';
import type { Range } from '../../text/range.js';
import type { YamlScalar } from '../../yaml/node.js';

/** What a name names: an object of a kind that is read, an entry of a Secret or ConfigMap, or a template. */
export type NameSubject = ReadKind | 'entry' | 'template';

/** A name where a document writes it: a small fact without the text around it. Ranges count from the document's first line. */
export interface NameUse {
  readonly subject: NameSubject;
  readonly name: string;
  /** The Secret or ConfigMap of an entry. */
  readonly owner?: EntryOwner;
  /** Of a Secret, a ConfigMap, or their entries; absent: `kubectl apply` sets it, and for references the manager. */
  readonly namespace?: string;
  /** `patch`: the name of an object that another document defines, in a patch of it. */
  readonly role: 'definition' | 'patch' | 'reference';
  /** The name without its quotes, or what stands for it where it is not written as such. */
  readonly range: Range;
  /** How the name is written. Absent: other than it reads, such as with escapes, so it cannot be edited in place. */
  readonly style?: NameStyle;
  /** It is an alias of the same name in the same document, so it changes with its anchor. */
  readonly isAlias?: true;
  /** The field of a reference in Kubernetes notation. */
  readonly path?: string;
  /** A controller makes the object. */
  readonly isMade?: true;
  /** It depends on a block of a chart's template whether it is there. */
  readonly isConditional?: true;
}

export interface EntryOwner {
  readonly kind: 'Secret' | 'ConfigMap';
  readonly name: string;
}

/** The style of a scalar, or `text`: a part of a larger text, such as the name in a template's call. */
export type NameStyle = Exclude<YamlScalar['style'], 'block'> | 'text';

/** What tells names apart, without their namespaces. */
export type SoughtName = Pick<NameUse, 'subject' | 'name' | 'owner'>;

/** The names of objects of a kind, by what identifies them. */
export function namesIn(ids: ReadonlyMap<string, unknown>, kind: ReadKind | 'template'): readonly string[] {
  const start = nameId({ subject: kind, name: '' });
  return [...ids.keys()].flatMap((id) => (id.startsWith(start) ? id.slice(start.length) : []));
}

/** Identifies a name, without its namespace. */
export function nameId({ subject, name, owner }: SoughtName): string {
  return owner ? `${subject}/${owner.kind}/${owner.name}/${name}` : `${subject}/${name}`;
}
