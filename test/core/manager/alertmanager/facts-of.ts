import type { AlertmanagerFacts } from '../../../../core/src/model/alertmanager/facts.js';
import { readAlertmanager } from '../../../../core/src/model/alertmanager/read/read-alertmanager.js';
import { indexLines } from '../../../../core/src/text/line-index.js';
import { readDocument } from '../../../../core/src/yaml/read-document.js';

export function factsOf(text: string): AlertmanagerFacts {
  const { root } = readDocument(text);
  if (root?.kind !== 'mapping') throw new Error('unreadable');
  return readAlertmanager(root, indexLines(text));
}
