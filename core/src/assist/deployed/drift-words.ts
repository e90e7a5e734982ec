import { listPhrase } from '../../text/list-phrase.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import type { Drift } from './drift.js';

/** Fields that are named. */
const SHOWN = 4;

/** How an object of the cluster differs from the files, in a few words. */
export function driftWords({ kind, fields }: Drift): Phrase {
  if (kind === 'only-in-cluster') return phrase('not in your files');
  if (kind === 'only-in-files') return phrase('only in your files');
  const shown = fields.length > SHOWN ? [...fields.slice(0, SHOWN), '…'] : fields;
  return phrase('differs from your files: {fields}', { fields: listPhrase(shown) });
}
