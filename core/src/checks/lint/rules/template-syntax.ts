import { dialectOf } from '../../../go/template/index.js';
import type { Draft } from '../../../model/finding/draft.js';
import { formatSeries } from '../../../model/release/manager-version.js';
import type { Release } from '../../../model/release/release.js';
import { rangeOfReleases } from '../../../model/release/version-range.js';
import type { Phrase } from '../../../text/phrase.js';
import { phrase } from '../../../text/phrase.js';
import { stringAt } from '../../../yaml/place.js';
import { templateFields } from '../../template/template-fields.js';
import { lineBreakIn, spanOf, type TemplateText, templateEntries } from '../../template/template-texts.js';
import type { Rule } from '../rule.js';

const CALL_WITH_MARKERS = /^\s*\{\{-?\s*template\s+"([^"\\]+)"\s+\.\s*-?\}\}\s*$/;

/** The manager parses all texts before it renders: an error in one fails every message that needs any of them. */
export const templateSyntax: Rule = {
  meta: {
    id: 'template-syntax',
    family: 'runtime',
    severity: 'error',
    summary: 'A template is not a valid Go template, so no message is rendered.',
    fixes: 'safe',
  },
  visit: {
    root(root, report, { kind, text, release }) {
      if (kind === 'ConfigMap') {
        for (const template of templateEntries(root, text)) {
          const draft = problemOf(template, release);
          if (draft) report({ ...draft, entry: { key: template.key ?? '', uses: ['template'] } });
        }
      }
      for (const call of templateFields(kind, root, text)) {
        const draft = problemOf(call, release) ?? takenForName(call);
        if (draft) report(call.text === stringAt(call.place) ? draft : (takenForName(call) ?? draft));
      }
    },
  },
};

function problemOf(template: TemplateText, { goVersion }: Release): Draft | undefined {
  const { parsed, place, text } = template;
  const dialect = dialectOf(goVersion);
  const problem = parsed.problem ?? (dialect.hasLineBreaks ? undefined : lineBreakIn(text, dialect));
  if (!problem) return undefined;
  const { error, start, end } = problem;
  const at = spanOf(template, start, end);
  const message = parsed.problem ? reason(error, goVersion) : withoutLineBreak(error);
  return { place, message, ...(at && { at }) };
}

function withoutLineBreak(error: string): Phrase {
  const { since } = rangeOfReleases(({ goVersion }) => dialectOf(goVersion).hasLineBreaks);
  return phrase(
    'Templates can have line breaks inside `{{ }}` since notification manager {version}; the targeted version is older. It reports {error}, and these templates render no message.',
    { version: since ? formatSeries(since) : '', error },
  );
}

function reason(error: string, goVersion: Release['goVersion']): Phrase {
  if (/<with> in else/.test(error))
    return phrase(
      'The notification manager is built with Go 1.{version}, which does not support `else with`, so no message is rendered. Use `{{else}}{{with …}} … {{end}}`.',
      { version: goVersion },
    );
  return phrase('The template cannot be parsed, so no message is rendered: {error}.', { error });
}

/** A text instead of a name, without any of the calls that the manager recognises, such as one with trim markers. */
function takenForName({ place, text }: TemplateText): Draft | undefined {
  const written = stringAt(place) ?? '';
  if (text === written || !/\{\{|[\r\n]/.test(written)) return undefined;
  const name = CALL_WITH_MARKERS.exec(written)?.[1];
  if (name === undefined)
    return {
      place,
      message: phrase(
        'The notification manager reads this as the name of a template, because it contains no call such as `{call}`, so no message is rendered.',
        { call: '{{ template "name" . }}' },
      ),
    };
  const { start, end } = place.node;
  const plain = /^[A-Za-z][\w.-]*$/.test(name) && place.node.kind === 'scalar' && place.node.style !== 'block';
  return {
    place,
    message: phrase(
      'The notification manager reads a call with trim markers as a name, so no message is rendered. Write only the name: {name}.',
      { name },
    ),
    fixes: plain
      ? [{ title: phrase('Change to “{value}”', { value: name }), edits: [{ start, end, newText: name }] }]
      : [],
  };
}
