import { findKind } from '../../model/kinds.js';
import type { FileUse } from '../../model/kustomize/file-use.js';
import { listedObjects } from '../../model/listed-objects.js';
import { textAt } from '../../model/read/fields.js';
import type { LineIndex } from '../../text/line-index.js';
import { rootPlace } from '../../yaml/place.js';
import { readDamagedDocument } from '../../yaml/read-document.js';
import { readNames } from '../names/read-names.js';
import { definedTemplates } from '../template/defined-templates.js';
import { templateCalls } from '../template/template-calls.js';
import { templateUses } from '../template/template-uses.js';
import { type DocumentAnalysis, NOTHING } from './document-analysis.js';
import { findReferences } from './references.js';

/** Characters of a document above which nothing is recovered: that cannot be done in steps. */
const MAX_LENGTH = 200_000;

/**
 * The names in a document with syntax errors, as far as its tree can be recovered. So one half-typed line does not make
 * what other documents refer to unknown. Undefined: no name was found.
 */
export function recoverNames(text: string, lines: LineIndex, use: FileUse): DocumentAnalysis | undefined {
  const node = text.length > MAX_LENGTH ? undefined : readDamagedDocument(text);
  if (!node) return undefined;
  const root = rootPlace(node);
  const parts = (listedObjects(root) ?? [root]).flatMap((place) => {
    const object = rootPlace(place.node);
    const info = findKind(textAt(object, 'apiVersion'), textAt(object, 'kind'));
    if (!info) return [];
    const { kind, interest } = info;
    const templates = kind === 'ConfigMap' ? definedTemplates(object, text, lines) : [];
    const calls = templateCalls(kind, object, text, lines);
    const isPatch = use.kind === 'patch';
    return [
      {
        // a credential without its key may be read as a key
        names: readNames({ kind, root: object, lines, isPatch, templates, templateCalls: calls }).filter(
          ({ subject, owner, role }) => role === 'reference' || subject !== 'entry' || owner?.kind !== 'Secret',
        ),
        references: interest === 'own' ? findReferences(object) : [],
        templates,
        templateUses: templateUses(kind, object),
      },
    ];
  });
  const names = parts.flatMap((part) => part.names);
  if (names.length === 0) return undefined;
  return {
    ...NOTHING,
    isDamaged: true,
    names,
    references: parts.flatMap(({ references }) => references),
    templates: parts.flatMap(({ templates }) => templates),
    templateUses: parts.flatMap((part) => part.templateUses),
  };
}
