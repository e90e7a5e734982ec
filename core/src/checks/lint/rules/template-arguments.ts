import { dialectOf, type Extent, type Signature } from '../../../go/template/index.js';
import type { Release } from '../../../model/release/release.js';
import { type Phrase, phrase } from '../../../text/phrase.js';
import { isIterable, wrongArgument, wrongOperand } from '../../template/argument-types.js';
import { reachIn } from '../../template/reach.js';
import { functionsOf } from '../../template/template-releases.js';
import { templateDraft, type VisitedTemplate, visitTemplates } from '../../template/visit-templates.js';
import type { Argument } from '../../template/walk-template.js';
import type { Rule } from '../rule.js';

/**
 * Go checks the number and the types of arguments when the template runs; the value before a `|` is one of them. Only
 * what certainly fails is reported: a value of unknown type may fit.
 */
export const templateArguments: Rule = {
  meta: {
    id: 'template-arguments',
    family: 'runtime',
    severity: 'warning',
    summary: 'A template calls a function or method with arguments that it does not accept, so rendering fails.',
    fixes: 'none',
  },
  visit: {
    root(root, report, context) {
      const { release } = context;
      const reach = reachIn(context);
      visitTemplates(root, context, (template) => {
        const reportAt = (extent: Extent, message: Phrase): void =>
          report(templateDraft(template, extent, { message }));
        const check = (name: string, signature: Signature, args: readonly Argument[], extent: Extent): void => {
          const { least, most } = bounds(signature);
          const count = args.length;
          if (count < least || count > most) {
            const wanted = most === least ? String(least) : `≥ ${least}`;
            reportAt(extent, numberMessage({ name, wanted, count }, release));
            return;
          }
          const wrong = wrongArgument(name, signature, args) ?? wrongOperand(name, args);
          if (wrong) reportAt(trimmed(template, wrong.argument.extent), withConsequence(wrong.problem, release));
        };
        return {
          reach,
          function(name, extent, args) {
            const signature = functionsOf(release).get(name);
            if (signature) check(name, signature, args, extent);
          },
          member(name, extent, _owner, member, args) {
            if (member === 'missing') return;
            if (member.kind === 'method') check(name, member.signature, args, extent);
            else if (args.length > 0)
              reportAt(
                extent,
                withConsequence(phrase('“{name}” is a value, which takes no arguments', { name }), release),
              );
          },
          surplus(head) {
            reportAt(trimmed(template, head), surplusMessage(head.kind === 'pipe', release));
          },
          range(extent, type) {
            if (!type || isIterable(type)) return;
            const problem = phrase('`range` repeats over a list or labels, but this is {type}', { type: type.name });
            reportAt(trimmed(template, extent), withConsequence(problem, release));
          },
        };
      });
    },
  },
};

/** Go ignored what follows parentheses before it made it an error. */
function surplusMessage(isParenthesis: boolean, release: Release): Phrase {
  if (!isParenthesis) return withConsequence(phrase('This is a value, which takes no arguments'), release);
  return dialectOf(release.goVersion).rejectsParenthesisArguments
    ? withConsequence(phrase('Nothing can follow parentheses: write the function first, as in `or (…) (…)`'), release)
    : phrase('What follows the parentheses is ignored. Write the function first, as in `or (…) (…)`.');
}

function numberMessage(args: { name: string; wanted: string; count: number }, { rendering }: Release): Phrase {
  return rendering === 'cut'
    ? phrase('“{name}” takes {wanted} arguments, but this call has {count}. Every message ends at this call.', args)
    : phrase(
        '“{name}” takes {wanted} arguments, but this call has {count}. Every message that uses this call fails.',
        args,
      );
}

function withConsequence(problem: Phrase, { rendering }: Release): Phrase {
  return rendering === 'cut'
    ? phrase('{problem}. Every message ends here.', { problem })
    : phrase('{problem}. Every message that uses this fails.', { problem });
}

/** Without the space that belongs to a part of a pipeline. */
function trimmed({ text }: VisitedTemplate, { start, end }: Extent): Extent {
  const part = text.slice(start, end);
  return { start: start + part.length - part.trimStart().length, end: end - (part.length - part.trimEnd().length) };
}

function bounds({ parameters, variadic }: Signature): { readonly least: number; readonly most: number } {
  return variadic
    ? { least: parameters.length - 1, most: Number.POSITIVE_INFINITY }
    : { least: parameters.length, most: parameters.length };
}
