import type { Signature } from '../../../go/template/index.js';
import { phrase } from '../../../text/phrase.js';
import { functionsOf } from '../../template/template-releases.js';
import { templateDraft, visitTemplates } from '../../template/visit-templates.js';
import type { Rule } from '../rule.js';

/** Go checks the number of arguments when the template runs; the value before a `|` is one of them. */
export const templateArguments: Rule = {
  meta: {
    id: 'template-arguments',
    family: 'runtime',
    severity: 'warning',
    summary: 'A template calls a function or method with too many or too few arguments, so rendering fails.',
    fixable: false,
  },
  visit: {
    root(root, report, context) {
      const { release } = context;
      visitTemplates(root, context, (template) => {
        const check = (
          name: string,
          signature: Signature,
          count: number,
          extent: { start: number; end: number },
        ): void => {
          const { least, most } = bounds(signature);
          if (count >= least && count <= most) return;
          const wanted = most === least ? String(least) : `≥ ${least}`;
          const args = { name, wanted, count };
          const message =
            release.rendering === 'cut'
              ? phrase(
                  '“{name}” takes {wanted} arguments, but this call has {count}. Every message ends at this call.',
                  args,
                )
              : phrase(
                  '“{name}” takes {wanted} arguments, but this call has {count}. Every message that uses this call fails.',
                  args,
                );
          report(templateDraft(template, extent, { message }));
        };
        return {
          function(name, extent, count) {
            const signature = functionsOf(release).get(name);
            if (signature) check(name, signature, count, extent);
          },
          member(name, extent, _owner, member, count) {
            if (member !== 'missing' && member.kind === 'method') check(name, member.signature, count, extent);
          },
        };
      });
    },
  },
};

function bounds({ parameters, variadic }: Signature): { readonly least: number; readonly most: number } {
  return variadic
    ? { least: parameters.length - 1, most: Number.POSITIVE_INFINITY }
    : { least: parameters.length, most: parameters.length };
}
