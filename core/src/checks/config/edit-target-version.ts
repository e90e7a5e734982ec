import type { TextEdit } from '../../model/finding/finding.js';
import { indexLines } from '../../text/line-index.js';
import { removeMember, replaceValue } from '../../yaml/edit.js';
import { presentMember, rootPlace } from '../../yaml/place.js';
import { readDocument } from '../../yaml/read-document.js';

/**
 * Changes the targeted version in a configuration file that has one.
 *
 * @param version undefined: remove it
 * @returns undefined for a file without one, or when there is no unambiguous edit
 */
export function editTargetVersion(text: string, version: string | undefined): TextEdit | undefined {
  const { root } = readDocument(text);
  const place = root && presentMember(rootPlace(root), 'notificationManagerVersion');
  if (!place || root.kind !== 'mapping') return undefined;
  const written = version !== undefined && (root.flow ? JSON.stringify(version) : version);
  const edit = written === false ? removeMember(text, place) : replaceValue(place, written);
  return edit && { range: indexLines(text).rangeOf(edit.start, edit.end), newText: edit.newText };
}
