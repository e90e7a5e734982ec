import { markedSpan } from '../../model/finding/to-finding.js';
import type { KindInfo } from '../../model/kinds.js';
import { itemsAt, membersAt, placeAt, textAt } from '../../model/read/fields.js';
import { hideSecrets } from '../../text/hide-secrets.js';
import type { LineIndex } from '../../text/line-index.js';
import type { Range } from '../../text/range.js';
import { members, type Place, presentMember, stringAt } from '../../yaml/place.js';
import type { DefinedTemplate } from '../template/defined-templates.js';
import type { ObjectOutline, OutlineSymbol } from './document-analysis.js';

/**
 * The outline of an object for editors, with its sections, conditions and templates.
 *
 * @param end the offset where the text of the object ends
 * @param templates the templates that the object defines
 */
export function outlineObject(
  info: KindInfo,
  root: Place,
  end: number,
  lines: LineIndex,
  templates: readonly DefinedTemplate[],
): ObjectOutline {
  const namePlace = placeAt(root, 'metadata', 'name');
  const name = stringAt(namePlace) ?? '';
  const spec = presentMember(root, 'spec');
  const [start, stop] = markedSpan(namePlace ?? root);
  const symbol: OutlineSymbol = {
    name: name === '' ? undefined : name,
    detail: info.kind,
    type: 'object',
    range: lines.rangeOf(root.node.start, Math.max(root.node.end, end)),
    selectionRange: lines.rangeOf(start, stop),
    children: [
      ...(spec ? sections(spec, lines, 2) : []),
      ...(info.interest === 'named' && templates.length === 0 ? entries(root, lines) : []),
      ...templateEntries(root, lines, templates),
    ],
  };
  const { apiVersion, kind, interest } = info;
  return {
    apiVersion,
    kind,
    name,
    namespace: stringAt(placeAt(root, 'metadata', 'namespace')),
    interest,
    symbol,
  };
}

/** The keys of a Secret, or of a ConfigMap without templates; never their values. */
function entries(root: Place, lines: LineIndex): readonly OutlineSymbol[] {
  return ['data', 'stringData'].flatMap((field) =>
    membersAt(root, field).flatMap((place) =>
      place.entry && !place.entry.merged
        ? [symbolOf(place, hideSecrets(place.entry.key), '', 'section', [], lines)]
        : [],
    ),
  );
}

/** Mappings become sections down to `depth`. The children of a selector are its conditions. */
function sections(place: Place, lines: LineIndex, depth: number): readonly OutlineSymbol[] {
  return members(place).flatMap((child): OutlineSymbol[] => {
    if (child.node.kind !== 'mapping' || !child.entry || child.entry.merged) return [];
    // its members are the conditions of the selector
    if (child.entry.key === 'matchLabels') return [];
    const children = [...conditions(child, lines), ...(depth > 1 ? sections(child, lines, depth - 1) : [])];
    return [symbolOf(child, child.entry.key, '', 'section', children, lines)];
  });
}

/** The entries that define templates, with the templates as children. */
function templateEntries(
  root: Place,
  lines: LineIndex,
  templates: readonly DefinedTemplate[],
): readonly OutlineSymbol[] {
  if (templates.length === 0) return [];
  return membersAt(root, 'data').flatMap((place) => {
    const defined = templates.filter(({ key }) => key === place.entry?.key);
    if (defined.length === 0) return [];
    const children = defined.map(({ name, range, extent }) => templateSymbol(name, range, extent));
    return [symbolOf(place, place.entry?.key, '', 'section', children, lines)];
  });
}

function templateSymbol(name: string, selectionRange: Range, range: Range): OutlineSymbol {
  return { name: name === '' ? '""' : name, detail: '', type: 'template', range, selectionRange, children: [] };
}

function conditions(selector: Place, lines: LineIndex): readonly OutlineSymbol[] {
  return [
    ...membersAt(selector, 'matchLabels').map((label) =>
      symbolOf(label, label.entry?.key ?? '', `= ${textAt(label)}`, 'label', [], lines),
    ),
    ...itemsAt(selector, 'matchExpressions').map((item) =>
      symbolOf(item, stringAt(placeAt(item, 'key')), textAt(item, 'operator'), 'condition', [], lines),
    ),
  ];
}

function symbolOf(
  place: Place,
  name: string | undefined,
  detail: string,
  type: OutlineSymbol['type'],
  children: readonly OutlineSymbol[],
  lines: LineIndex,
): OutlineSymbol {
  const { entry, node } = place;
  const keyed = entry && !entry.merged;
  const start = keyed ? entry.keyStart : node.start;
  const keyEnd = keyed ? entry.keyEnd : node.end;
  // The value of an alias is elsewhere, so the symbol covers only the alias.
  const end = Math.max(node.end, keyEnd);
  return {
    name: name === '' ? '""' : name,
    detail,
    type,
    range: lines.rangeOf(start, end),
    selectionRange: lines.rangeOf(start, keyEnd),
    children,
  };
}
