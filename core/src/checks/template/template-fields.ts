import { placeAt } from '../../model/read/fields.js';
import { members, type Place, presentMember } from '../../yaml/place.js';
import { type TemplateText, templateCall, templateEntries } from './template-texts.js';

interface Section {
  readonly path: readonly string[];
  readonly fields: readonly string[];
}

const OPTIONS = ['spec', 'receivers', 'options'];
const OF_CHANNEL = ['template', 'titleTemplate'];

/** The fields of a kind that name or call DingTalk templates. */
const SECTIONS: Readonly<Record<string, readonly Section[]>> = {
  Receiver: [{ path: ['spec', 'dingtalk'], fields: OF_CHANNEL }],
  NotificationManager: [
    { path: [...OPTIONS, 'dingtalk'], fields: OF_CHANNEL },
    { path: [...OPTIONS, 'global'], fields: ['template'] },
  ],
};

/** The templates of a ConfigMap, or those that a receiver or the manager's options name or call. */
export function templatesOf(kind: string, root: Place, source: string): readonly TemplateText[] {
  return kind === 'ConfigMap' ? templateEntries(root, source) : templateFields(kind, root, source);
}

/** The DingTalk templates that a receiver or the manager's options name or call, as the manager runs them. */
export function templateFields(kind: string, root: Place, source: string): readonly TemplateText[] {
  const sections = Object.hasOwn(SECTIONS, kind) ? SECTIONS[kind] : undefined;
  return (sections ?? []).flatMap(({ path, fields }) => {
    const section = placeAt(root, ...path);
    if (!section || members(section).length === 0) return [];
    return fields.flatMap((field) => {
      const place = presentMember(section, field);
      return (place && templateCall(place, source)) ?? [];
    });
  });
}
