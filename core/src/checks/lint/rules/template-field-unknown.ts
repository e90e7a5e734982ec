import { phrase } from '../../../text/phrase.js';
import { memberNames } from '../../template/member.js';
import { meant, templateDraft, visitTemplates } from '../../template/visit-templates.js';
import type { Rule } from '../rule.js';

/** Reported only where the type of the data is certain. Rendering fails at the field, and no message is sent. */
export const templateFieldUnknown: Rule = {
  meta: {
    id: 'template-field-unknown',
    family: 'runtime',
    severity: 'warning',
    summary: 'A template uses a field that the alert data does not have, so rendering fails.',
    fixable: true,
  },
  visit: {
    root(root, report, context) {
      visitTemplates(root, context, (template) => ({
        member(name, extent, owner, member) {
          if (member !== 'missing') return;
          const type = owner.name;
          const { suggestion, fixes } = meant(template, extent, memberNames(owner));
          const message = suggestion
            ? phrase('A {type} has no “{name}”, so every message that uses it fails. Did you mean “{suggestion}”?', {
                type,
                name,
                suggestion,
              })
            : phrase('A {type} has no “{name}”, so every message that uses it fails.', { type, name });
          report(templateDraft(template, extent, { message, fixes }));
        },
      }));
    },
  },
};
