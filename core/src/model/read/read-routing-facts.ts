import type { LineIndex } from '../../text/line-index.js';
import { type Place, presentMember, stringAt } from '../../yaml/place.js';
import type { CommonFacts, RouterFacts, SilenceFacts } from '../facts.js';
import { flagAt, itemsAt, placeAt, textAt, textsAt } from './fields.js';
import { rangeOf } from './range-of.js';
import { readSelectorFacts } from './read-selector-facts.js';

export function readRouterFields(root: Place, lines: LineIndex): Omit<RouterFacts, keyof CommonFacts> {
  const spec = presentMember(root, 'spec');
  const receivers = placeAt(spec, 'receivers');
  return {
    kind: 'Router',
    enabled: flagAt(spec, 'enabled') ?? true,
    alertSelector: readSelectorFacts(placeAt(spec, 'alertSelector'), lines),
    names: textsAt(receivers, 'name'),
    regexName: textAt(receivers, 'regexName'),
    regexNameRange: rangeOf(lines, placeAt(receivers, 'regexName'), receivers, root),
    selector: readSelectorFacts(placeAt(receivers, 'selector'), lines),
    type: textAt(receivers, 'type'),
    channels: itemsAt(receivers, 'channels').map((channel) => ({
      tenant: textAt(channel, 'tenant'),
      types: textsAt(channel, 'type'),
    })),
  };
}

export function readSilenceFields(root: Place, lines: LineIndex): Omit<SilenceFacts, keyof CommonFacts> {
  const spec = presentMember(root, 'spec');
  const time = (field: string): Place | undefined => placeAt(spec, field);
  return {
    kind: 'Silence',
    times: {
      enabled: flagAt(spec, 'enabled'),
      schedule: stringAt(time('schedule')),
      startsAt: stringAt(time('startsAt')),
      duration: stringAt(time('duration')),
    },
    timesRange: rangeOf(lines, time('schedule'), time('startsAt'), time('duration'), spec, root),
    matcher: readSelectorFacts(time('matcher'), lines),
  };
}
