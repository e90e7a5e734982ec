import { phrase } from '../../../text/phrase.js';
import { FUNCTION_DOCS } from '../../template/function-docs.js';
import { meant, templateDraft, visitTemplates } from '../../template/visit-templates.js';
import type { Rule } from '../rule.js';

/** Functions of other tools, such as Helm's or Prometheus', are none of the manager's. Go refuses the whole text. */
export const templateFunctionUnknown: Rule = {
  meta: {
    id: 'template-function-unknown',
    family: 'runtime',
    severity: 'error',
    summary: 'A template calls a function that the notification manager does not have, so no message is made with it.',
    fixable: true,
  },
  visit: {
    root(root, report, context) {
      visitTemplates(root, context, (template) => ({
        function(name, extent) {
          if (Object.hasOwn(FUNCTION_DOCS, name)) return;
          const { suggestion, fixes } = meant(template, extent, Object.keys(FUNCTION_DOCS));
          const message = suggestion
            ? phrase(
                'The notification manager has no function “{name}”, so no message is made with these templates. Did you mean “{suggestion}”?',
                { name, suggestion },
              )
            : phrase('The notification manager has no function “{name}”, so no message is made with these templates.', {
                name,
              });
          report(templateDraft(template, extent, { message, fixes }));
        },
      }));
    },
  },
};
