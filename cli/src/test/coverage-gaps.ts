import { type Coverage, type Phrase, phrase, type SourcePlace } from '#core';

/** What the tests leave out although complete coverage requires it. */
export interface CoverageGap {
  readonly text: Phrase;
  /** Undefined for an alert of a case. */
  readonly place?: SourcePlace;
}

export function coverageGaps({ receivers, routers, silences, alerts }: Coverage): readonly CoverageGap[] {
  return [
    ...receivers.missing.map(({ name, place }) => ({
      text: phrase('No case reaches {receiver}.', { receiver: name }),
      place,
    })),
    ...routers.missing.map(({ name, place }) => ({
      text: phrase('The Router {name} takes no alert of any case.', { name }),
      place,
    })),
    ...silences.missing.map(({ name, place }) => ({
      text: phrase('The Silence {name} mutes no alert of any case.', { name }),
      place,
    })),
    ...alerts.map((alert) => ({
      text: phrase('No receiver receives {alert} of “{case}”, and the case does not expect this.', {
        alert: alert.name,
        case: alert.case,
      }),
    })),
  ];
}
