import type { ReadKind } from '../../model/kind-names.js';
import { membersAt, namespaceAt, placeAt } from '../../model/read/fields.js';
import { isPlaceholder } from '../../model/unknown/placeholder.js';
import type { LineIndex } from '../../text/line-index.js';
import type { Place } from '../../yaml/place.js';
import type { DefinedTemplate } from '../template/defined-templates.js';
import type { TemplateCall } from '../template/template-calls.js';
import type { NameSubject, NameUse } from './name-use.js';
import { readReferences } from './read-references.js';
import { withoutShared } from './shared-scalars.js';
import { nameAtStart, nameInScalar, nameInTemplate } from './written-name.js';

/** An object and what is already read of it. */
export interface NamedObject {
  readonly kind: ReadKind;
  readonly root: Place;
  readonly lines: LineIndex;
  readonly isPatch: boolean;
  readonly templates: readonly DefinedTemplate[];
  readonly templateCalls: readonly TemplateCall[];
}

/** The fields with entries, for each kind that has entries. */
const ENTRIES: Readonly<Partial<Record<NameSubject, readonly string[]>>> = {
  Secret: ['data', 'stringData'],
  ConfigMap: ['data', 'binaryData'],
};

/** The names that an object defines, and those by which it refers to others. Names with placeholders are left out. */
export function readNames(object: NamedObject): readonly NameUse[] {
  const { kind, root, lines, templates, templateCalls } = object;
  const isData = kind === 'Secret' || kind === 'ConfigMap';
  const names = [
    ...ownNames(object),
    ...(isData ? [] : readReferences(root, kind, lines)),
    ...namesOfTemplates(templates, templateCalls, lines),
  ];
  return withoutShared(names, root, lines);
}

function ownNames({ kind, root, lines, isPatch }: NamedObject): readonly NameUse[] {
  const node = placeAt(root, 'metadata', 'name')?.node;
  const name = node?.kind === 'scalar' ? node.value : undefined;
  if (node?.kind !== 'scalar' || typeof name !== 'string' || name === '' || isPlaceholder(name)) return [];
  const namespace = kind === 'Secret' || kind === 'ConfigMap' ? namespaceAt(root) : undefined;
  const role = isPatch ? 'patch' : 'definition';
  const placed = { role, ...(namespace !== undefined && { namespace }) } as const;
  return [
    { subject: kind, name, ...placed, ...nameInScalar(node, name, lines) },
    ...(ENTRIES[kind] ?? []).flatMap((field) =>
      membersAt(root, field).flatMap(({ entry }): NameUse[] => {
        if (!entry || entry.merged || entry.key === '' || isPlaceholder(entry.key)) return [];
        const owner = { kind: kind === 'Secret' ? 'Secret' : 'ConfigMap', name } as const;
        const written = nameAtStart(entry.keyStart, entry.keyEnd, entry.key, lines);
        return [{ subject: 'entry', name: entry.key, owner, ...placed, ...written }];
      }),
    ),
  ];
}

/** The templates that texts define and call. */
export function namesOfTemplates(
  templates: readonly DefinedTemplate[],
  calls: readonly TemplateCall[],
  lines: LineIndex,
): readonly NameUse[] {
  const placed = ({ name, range }: DefinedTemplate | TemplateCall, role: 'definition' | 'reference'): NameUse[] =>
    name === '' || isPlaceholder(name)
      ? []
      : [{ subject: 'template', name, role, ...nameInTemplate(range, name, lines) }];
  return [
    ...templates.flatMap((template) => placed(template, 'definition')),
    ...calls.flatMap((call) => placed(call, 'reference')),
  ];
}
