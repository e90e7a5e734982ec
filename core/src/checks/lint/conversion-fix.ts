import { conversionEdits } from '../../model/conversion/conversion-edits.js';
import type { FixDraft } from '../../model/finding/draft.js';
import type { ApiVersion } from '../../model/kind-names.js';
import { phrase } from '../../text/phrase.js';
import type { Place } from '../../yaml/place.js';

/** The fix that writes an object in another version; none when that would lose something, or has no certain edits. */
export function conversionFix(root: Place, text: string, to: ApiVersion): readonly FixDraft[] {
  const edits = conversionEdits(root, text, to);
  return edits ? [{ title: phrase('Convert to {version}', { version: to }), edits, safe: true }] : [];
}
