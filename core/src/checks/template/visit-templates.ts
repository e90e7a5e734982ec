import { dataTypesOf } from '../../manager/message/template/data-types.js';
import type { Draft, EntryUse, FixDraft } from '../../model/finding/draft.js';
import { closest } from '../../text/closest.js';
import { phrase } from '../../text/phrase.js';
import type { Place } from '../../yaml/place.js';
import type { RuleContext } from '../lint/rule.js';
import { dotTypes } from './dot-types.js';
import { calledTemplates } from './template-calls.js';
import { templatesOf } from './template-fields.js';
import { spanOf, type TemplateText } from './template-texts.js';
import { type TemplateVisitor, walkTemplate } from './walk-template.js';

/**
 * Visits the templates of a ConfigMap, of a receiver or of the manager's options that can be parsed. The type of their
 * data is inferred from all of them together. A template that none of them calls may be one that receivers name: it then
 * runs on the data of a message, so its members are visited a second time, under that condition.
 *
 * @param context the object's kind, the text of its document, and the release that runs the templates
 */
export function visitTemplates(
  root: Place,
  { kind, text, release }: Pick<RuleContext, 'kind' | 'text' | 'release'>,
  visitor: (template: VisitedTemplate) => TemplateVisitor,
): void {
  const entries = templatesOf(kind, root, text).flatMap((template) =>
    template.parsed.problem ? [] : [{ template, trees: template.parsed.trees }],
  );
  if (entries.length === 0) return;
  const { data } = dataTypesOf(release);
  const called = new Set(entries.flatMap(({ template }) => calledTemplates(template).map(({ name }) => name)));
  const dots = dotTypes(
    entries.flatMap(({ trees }) => trees),
    release,
  );
  for (const { template, trees } of entries) {
    const visit = visitor(template);
    for (const tree of trees) {
      const dot = dots.get(tree);
      // The manager runs templates by name, and replaces the text around them with its own call.
      if (visit.reach && template.key !== undefined && tree.name === '') continue;
      const isOpen = template.key !== undefined && tree.name !== '' && dot !== data && !called.has(tree.name);
      if (!isOpen) {
        walkTemplate(tree, dot, visit);
        continue;
      }
      const membersOf = (hasMessageData: boolean): Pick<TemplateVisitor, 'member' | 'reach'> => {
        const { member } = visitor({ ...template, condition: { name: tree.name, hasMessageData } });
        return member ? { member, ...(visit.reach && { reach: visit.reach }) } : {};
      };
      walkTemplate(tree, dot, { ...visit, ...membersOf(false) });
      walkTemplate(tree, data, membersOf(true));
    }
  }
}

/** A template, and the condition under which what is reported of it applies. */
export interface VisitedTemplate extends TemplateText {
  readonly condition?: EntryUse['template'];
}

/** Reports a part of a template; in a ConfigMap only when its entry is used as a template. */
export function templateDraft(
  template: VisitedTemplate,
  { start, end }: { readonly start: number; readonly end: number },
  draft: Omit<Draft, 'place' | 'at' | 'entry'>,
): Draft {
  const { place, key, condition } = template;
  const at = spanOf(template, start, end);
  const entry: EntryUse | undefined =
    key === undefined ? undefined : { key, uses: ['template'], ...(condition && { template: condition }) };
  return { ...draft, place, ...(entry && { entry }), ...(at && { at }) };
}

/** The name that was probably meant, and a fix for it where one is possible. */
export function meant(
  template: TemplateText,
  { start, end }: { readonly start: number; readonly end: number },
  names: Iterable<string>,
): { readonly suggestion: string | undefined; readonly fixes: readonly FixDraft[] } {
  const suggestion = closest(template.text.slice(start, end), names);
  const at = spanOf(template, start, end);
  if (suggestion === undefined || !at || at[1] - at[0] !== end - start) return { suggestion, fixes: [] };
  const edit = { start: at[0], end: at[1], newText: suggestion };
  return { suggestion, fixes: [{ title: phrase('Change to “{value}”', { value: suggestion }), edits: [edit] }] };
}
