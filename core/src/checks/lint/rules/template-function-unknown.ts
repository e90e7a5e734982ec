import { dialectOf } from '../../../go/template/index.js';
import { formatSeries } from '../../../model/release/manager-version.js';
import { rangeOfReleases } from '../../../model/release/version-range.js';
import { type Phrase, phrase } from '../../../text/phrase.js';
import { isSameWord } from '../../schema/is-sure-correction.js';
import { FOREIGN_FUNCTIONS } from '../../template/foreign-functions.js';
import { FUNCTION_DOCS } from '../../template/function-docs.js';
import { functionsOf, releasesWithFunction } from '../../template/template-releases.js';
import { meant, templateDraft, visitTemplates } from '../../template/visit-templates.js';
import type { Rule } from '../rule.js';

/**
 * The manager does not have the functions of other tools, such as Helm or Prometheus, and older releases have fewer. Go
 * rejects the whole text.
 */
export const templateFunctionUnknown: Rule = {
  meta: {
    id: 'template-function-unknown',
    family: 'runtime',
    severity: 'error',
    summary: 'A template calls a function that the notification manager does not have, so no message is rendered.',
    fixes: 'mixed',
  },
  visit: {
    root(root, report, context) {
      visitTemplates(root, context, (template) => ({
        statement({ kind, start }) {
          if (dialectOf(context.release.goVersion).hasJumps || (kind !== 'break' && kind !== 'continue')) return;
          report(templateDraft(template, { start, end: start + kind.length }, { message: withoutJump(kind) }));
        },
        function(name, extent) {
          const functions = functionsOf(context.release);
          if (functions.has(name)) return;
          if (Object.hasOwn(FUNCTION_DOCS, name)) {
            report(templateDraft(template, extent, { message: olderMessage(name) }));
            return;
          }
          const foreign = FOREIGN_FUNCTIONS.get(name);
          const candidates = foreign ? [foreign.same ?? []].flat() : functions.keys();
          const { suggestion, fixes } = meant(template, extent, candidates);
          const message = foreign
            ? phrase(
                'The notification manager has no function “{name}”, so these templates render no message. {instead}',
                {
                  name,
                  instead: foreign.instead,
                },
              )
            : suggestion
              ? phrase(
                  'The notification manager has no function “{name}”, so these templates render no message. Did you mean “{suggestion}”?',
                  { name, suggestion },
                )
              : phrase('The notification manager has no function “{name}”, so these templates render no message.', {
                  name,
                });
          const sure = suggestion !== undefined && (suggestion === foreign?.same || isSameWord(name, suggestion));
          report(templateDraft(template, extent, { message, fixes: fixes.map((fix) => ({ ...fix, safe: sure })) }));
        },
      }));
    },
  },
};

/** Go takes the word for a function. */
function withoutJump(name: string): Phrase {
  const { since } = rangeOfReleases(({ goVersion }) => dialectOf(goVersion).hasJumps);
  return phrase(
    'Templates have “{name}” since notification manager {version}; the targeted version is older. It reports {error}, and these templates render no message.',
    { name, version: since ? formatSeries(since) : '', error: `function "${name}" not defined` },
  );
}

/** Functions were only ever added. */
function olderMessage(name: string): Phrase {
  const { since } = releasesWithFunction(name);
  return phrase(
    'The function “{name}” requires notification manager {version}; the targeted version is older. It reports {error}, and these templates render no message.',
    { name, version: since ? formatSeries(since) : '', error: `function "${name}" not defined` },
  );
}
