import { phrase } from '../../../text/phrase.js';
import { memberNames } from '../../template/member.js';
import { meant, templateDraft, visitTemplates } from '../../template/visit-templates.js';
import type { Rule } from '../rule.js';

/** Told only where it is certain what the template is run on. It fails once it comes there, and no message is made. */
export const templateFieldUnknown: Rule = {
  meta: {
    id: 'template-field-unknown',
    family: 'runtime',
    severity: 'warning',
    summary: 'A template asks for a field that the data of alerts does not have, at which every message fails.',
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
            ? phrase('A {type} has no “{name}”: every message fails that comes here. Did you mean “{suggestion}”?', {
                type,
                name,
                suggestion,
              })
            : phrase('A {type} has no “{name}”: every message fails that comes here.', { type, name });
          report(templateDraft(template, extent, { message, fixes }));
        },
      }));
    },
  },
};
