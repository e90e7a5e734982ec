import type { Draft } from '../../model/finding/draft.js';
import type { Finding } from '../../model/finding/finding.js';
import { toFinding } from '../../model/finding/to-finding.js';
import type { LineIndex } from '../../text/line-index.js';
import { phrase } from '../../text/phrase.js';
import type { Place } from '../../yaml/place.js';
import { DOCUMENT_CHECKS } from '../document-checks.js';
import { templateFields } from '../template/template-fields.js';
import { calledTemplates, spanOf, templateEntries } from '../template/template-texts.js';

/** A template that is called, and what there is to say when none has its name. */
export interface TemplateCall {
  readonly name: string;
  /** The entry of the ConfigMap that it stands in; undefined in a receiver or the manager's options. */
  readonly key: string | undefined;
  readonly finding: Finding;
}

export function templateCalls(kind: string, root: Place, source: string, lines: LineIndex): readonly TemplateCall[] {
  const templates = kind === 'ConfigMap' ? templateEntries(root, source) : templateFields(kind, root, source);
  return templates.flatMap((template) =>
    calledTemplates(template).map(({ name, extent }) => {
      const { place, key } = template;
      const at = spanOf(template, extent.start, extent.end);
      const message = phrase('None of the known ConfigMaps defines a template “{name}”.', { name });
      const draft: Draft = { place, message, ...(at && { at }) };
      return { name, key, finding: toFinding(DOCUMENT_CHECKS.templateMissing, draft, lines) };
    }),
  );
}
