import { checkAlertmanager } from '../../../../core/src/checks/alertmanager/check-alertmanager.js';
import { markedSpan } from '../../../../core/src/model/finding/to-finding.js';
import { indexLines } from '../../../../core/src/text/line-index.js';
import { renderPhrase } from '../../../../core/src/text/phrase.js';
import type { YamlNode } from '../../../../core/src/yaml/node.js';
import { rootPlace } from '../../../../core/src/yaml/place.js';
import { readDocument } from '../../../../core/src/yaml/read-document.js';

interface Found {
  readonly id: string;
  /** What is marked. */
  readonly at: string;
  readonly message: string;
  /** The text after each fix. */
  readonly fixed: readonly string[];
}

/** The problems of a configuration. @param base what it is merged over; default: the installed configuration */
export function check(text: string, base?: YamlNode): readonly Found[] {
  const { root } = readDocument(text);
  if (!root) throw new Error('unreadable');
  return checkAlertmanager(rootPlace(root), indexLines(text), base).map(({ check: { id }, draft }) => ({
    id,
    at: text.slice(...(draft.at ?? markedSpan(draft.place, draft.mark))),
    message: renderPhrase(draft.message),
    fixed: (draft.fixes ?? []).flatMap(({ edits }) =>
      edits.flatMap((edit) => (edit ? [text.slice(0, edit.start) + edit.newText + text.slice(edit.end)] : [])),
    ),
  }));
}
