import type { StreamAnalysis } from '../../checks/analysis/analyse-stream.js';
import { textAt } from '../../model/read/fields.js';
import type { Position } from '../../text/position.js';
import type { Place } from '../../yaml/place.js';
import { locate } from '../locate.js';

const SELECTOR = 'dingtalkConfigSelector';

/** The name of the receiver whose selector of Configs contains a position. */
export function receiverOfConfigSelector(stream: StreamAnalysis, position: Position): string | undefined {
  const found = locate(stream, position);
  const steps = placesTo(found?.place);
  const [root] = steps;
  if (!root || textAt(root, 'kind') !== 'Receiver' || !steps.some(({ step }) => step === SELECTOR)) return undefined;
  return textAt(root, 'metadata', 'name');
}

/** The place and those around it, from the root. */
function placesTo(place: Place | undefined): readonly Place[] {
  return place ? [...placesTo(place.parent), place] : [];
}
