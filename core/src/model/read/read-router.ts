import type { LineIndex } from '../../text/line-index.js';
import { type Place, presentMember } from '../../yaml/place.js';
import type { CommonFacts, RouterFacts } from '../facts.js';
import { hiddenAround } from '../unknown/unknown-at.js';
import { flagAt, itemsAt, placeAt, textAt, textsAt } from './fields.js';
import { rangeOf } from './range-of.js';
import { readPlacedSelector } from './read-placed-selector.js';

export function readRouter(common: CommonFacts, root: Place, lines: LineIndex): RouterFacts {
  const spec = presentMember(root, 'spec');
  const receivers = placeAt(spec, 'receivers');
  return {
    ...common,
    kind: 'Router',
    enabled: flagAt(spec, 'enabled') ?? true,
    alertSelector: readPlacedSelector(hiddenAround(spec, placeAt(spec, 'alertSelector')), lines),
    names: textsAt(receivers, 'name'),
    regexName: textAt(receivers, 'regexName'),
    regexNameRange: rangeOf(lines, placeAt(receivers, 'regexName'), receivers, root),
    selector: readPlacedSelector(placeAt(receivers, 'selector'), lines),
    type: textAt(receivers, 'type'),
    channels: itemsAt(receivers, 'channels').map((channel) => ({
      tenant: textAt(channel, 'tenant'),
      types: textsAt(channel, 'type'),
    })),
  };
}
