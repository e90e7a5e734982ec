import { phrase } from '../../../text/phrase.js';
import { FUNCTION_DOCS } from '../../template/function-docs.js';
import { meant, templateDraft, visitTemplates } from '../../template/visit-templates.js';
import type { Rule } from '../rule.js';

/** The manager does not have the functions of other tools, such as Helm or Prometheus. Go rejects the whole text. */
export const templateFunctionUnknown: Rule = {
  meta: {
    id: 'template-function-unknown',
    family: 'runtime',
    severity: 'error',
    summary: 'A template calls a function that the notification manager does not have, so no message is rendered.',
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
                'The notification manager has no function “{name}”, so these templates render no message. Did you mean “{suggestion}”?',
                { name, suggestion },
              )
            : phrase('The notification manager has no function “{name}”, so these templates render no message.', {
                name,
              });
          report(templateDraft(template, extent, { message, fixes }));
        },
      }));
    },
  },
};
