import type { ListFact, MatcherFact } from '../../model/alertmanager/facts.js';

/** Matchers as one writes them, such as `alerttype="event", severity!="info"`; empty without any. */
export function describeMatchers({ items }: ListFact<MatcherFact>): string {
  return items
    .flatMap(({ matchers, hidden }) =>
      hidden === undefined ? matchers.map(({ name, operator, value }) => `${name}${operator}"${value}"`) : [hidden],
    )
    .join(', ');
}
