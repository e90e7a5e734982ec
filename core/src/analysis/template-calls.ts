import type { Finding } from '../finding.js';
import type { Draft } from '../lint/rule.js';
import { toFinding } from '../lint/to-finding.js';
import { items, members, type Place, setMember } from '../manifest/place.js';
import {
  calledTemplates,
  stretchOf,
  type TemplateText,
  templateCall,
  templateEntries,
} from '../template-support/template-texts.js';
import type { LineIndex } from '../text/line-index.js';
import { phrase } from '../text/phrase.js';
import { DOCUMENT_CHECKS } from './document-checks.js';

/** A template that is called, and what there is to say when none has its name. */
export interface TemplateCall {
  readonly name: string;
  /** The entry of the ConfigMap that it stands in; undefined in a receiver or the manager's options. */
  readonly key: string | undefined;
  readonly finding: Finding;
}

export function templateCalls(kind: string, root: Place, source: string, lines: LineIndex): readonly TemplateCall[] {
  const found = (template: TemplateText, key: string | undefined): readonly TemplateCall[] =>
    calledTemplates(template).map(({ name, extent }) => {
      const { place } = template;
      const at = stretchOf(template, extent.start, extent.end);
      const message = phrase('None of the known ConfigMaps defines a template “{name}”.', { name });
      const draft: Draft = { place, message, ...(at && { at }) };
      return { name, key, finding: toFinding(DOCUMENT_CHECKS.templateMissing, draft, lines) };
    });
  if (kind === 'ConfigMap')
    return templateEntries(root, source).flatMap((template) => found(template, template.place.entry?.key ?? ''));
  return sectionsOf(kind, root).flatMap((section) =>
    ['template', 'titleTemplate'].flatMap((field) => {
      const place = setMember(section, field);
      const call = place && templateCall(place, source);
      return call ? found(call, undefined) : [];
    }),
  );
}

/** The parts of an object that name templates for DingTalk. */
function sectionsOf(kind: string, root: Place): readonly Place[] {
  const path =
    kind === 'Receiver'
      ? ['spec', 'dingtalk']
      : kind === 'NotificationManager'
        ? ['spec', 'receivers', 'options', 'dingtalk']
        : [];
  if (path.length === 0) return [];
  const section = path.reduce<Place | undefined>((place, step) => place && setMember(place, step), root);
  return section && members(section).length + items(section).length > 0 ? [section] : [];
}
