import type { Draft } from '../../../model/finding/draft.js';
import type { Phrase } from '../../../text/phrase.js';
import { phrase } from '../../../text/phrase.js';
import { stringAt } from '../../../yaml/place.js';
import { templateFields } from '../../template/template-fields.js';
import { spanOf, type TemplateText, templateEntries } from '../../template/template-texts.js';
import type { Rule } from '../rule.js';

const CALL_WITH_MARKERS = /^\s*\{\{-?\s*template\s+"([^"\\]+)"\s+\.\s*-?\}\}\s*$/;

/** The manager parses all texts before it makes a message: a fault in one fails each message that needs any of them. */
export const templateSyntax: Rule = {
  meta: {
    id: 'template-syntax',
    family: 'runtime',
    severity: 'error',
    summary: 'A template is no Go template that the notification manager can read, so no message is made with it.',
    fixable: true,
  },
  visit: {
    root(root, report, { kind, text }) {
      if (kind === 'ConfigMap') {
        for (const template of templateEntries(root, text)) {
          const draft = problemOf(template);
          if (draft) report({ ...draft, entry: { key: template.key ?? '', uses: ['template'] } });
        }
      }
      for (const call of templateFields(kind, root, text)) {
        const draft = problemOf(call) ?? takenForName(call);
        if (draft) report(call.text === stringAt(call.place) ? draft : (takenForName(call) ?? draft));
      }
    },
  },
};

function problemOf(template: TemplateText): Draft | undefined {
  const { parsed, place } = template;
  if (!parsed.problem) return undefined;
  const { error, start, end } = parsed.problem;
  const at = spanOf(template, start, end);
  return { place, message: reason(error), ...(at && { at }) };
}

function reason(error: string): Phrase {
  if (/<with> in else/.test(error))
    return phrase(
      'The notification manager is built with Go 1.20, which does not know `else with`: write `{{else}}{{with …}} … {{end}}`. No message is made as long as it stands here.',
    );
  return phrase('The template cannot be read, so no message is made with it: {error}.', { error });
}

/** A text, no name, that holds none of the calls that the manager knows, such as one with trim markers. */
function takenForName({ place, text }: TemplateText): Draft | undefined {
  const written = stringAt(place) ?? '';
  if (text === written || !/\{\{|[\r\n]/.test(written)) return undefined;
  const name = CALL_WITH_MARKERS.exec(written)?.[1];
  if (name === undefined)
    return {
      place,
      message: phrase(
        'The notification manager takes this for the name of a template, as it holds no call such as {call}: no message is made with it.',
        { call: '`{{ template "name" . }}`' },
      ),
    };
  const { start, end } = place.node;
  const plain = /^[A-Za-z][\w.-]*$/.test(name) && place.node.kind === 'scalar' && place.node.style !== 'block';
  return {
    place,
    message: phrase(
      'The notification manager takes a call with trim markers for a name, so no message is made with it. Write the name alone: {name}.',
      { name },
    ),
    fixes: plain
      ? [{ title: phrase('Change to “{value}”', { value: name }), edits: [{ start, end, newText: name }] }]
      : [],
  };
}
