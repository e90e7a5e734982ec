import { phrase } from '../../text/phrase.js';
import type { OutlineItem } from '../comparison/outline.js';
import { objectName } from '../comparison/outline-documents.js';
import type { Conversion } from './upgrade-report.js';

export function conversionItem({ at, kind, name, fixable, losses }: Conversion): OutlineItem {
  const how = fixable
    ? phrase('A quick fix and lint --fix convert it.')
    : phrase('Convert it by hand: its aliases leave no safe fix.');
  return {
    text: objectName(kind, name),
    places: [at],
    details: [{ text: how }, ...losses.map((loss) => ({ text: phrase('The conversion loses {loss}.', { loss }) }))],
  };
}
