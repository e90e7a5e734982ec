import { memoize } from '../../../text/memoize.js';
import { phrase } from '../../../text/phrase.js';
import { usesItsData } from '../../template/dot-types.js';
import { reachIn } from '../../template/reach.js';
import { templatesOf } from '../../template/template-fields.js';
import { templateDraft, visitTemplates } from '../../template/visit-templates.js';
import type { Rule } from '../rule.js';

/** Without data, every field is empty (Go: text/template). */
export const templateDataMissing: Rule = {
  meta: {
    id: 'template-data-missing',
    family: 'runtime',
    severity: 'warning',
    summary: 'A call passes no data to a template that uses it, so all its fields are empty.',
    fixes: 'none',
  },
  visit: {
    root(root, report, context) {
      const usesData = memoize((name: string) =>
        templatesOf(context.kind, root, context.text)
          .flatMap(({ parsed }) => parsed.trees)
          .some((tree) => tree.name === name && usesItsData(tree, context.release)),
      );
      const reach = reachIn(context);
      visitTemplates(root, context, (template) => ({
        reach,
        call({ name, nameAt, pipe }) {
          if (pipe || !usesData(name)) return;
          report(
            templateDraft(template, nameAt, {
              message: phrase(
                'This call passes no data, so all fields in “{name}” are empty. Pass the data with a dot behind the name.',
                { name },
              ),
            }),
          );
        },
      }));
    },
  },
};
