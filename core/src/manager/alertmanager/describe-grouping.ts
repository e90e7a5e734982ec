import { formatPrometheusDuration } from '../../go/time/format-prometheus-duration.js';
import { listPhrase } from '../../text/list-phrase.js';
import { type Phrase, type PhraseArgument, phrase } from '../../text/phrase.js';
import { type Grouping, realRepeat } from './grouping.js';

/** How a route groups alerts, and when it sends a group: why there is only one notification, or one every few hours. */
export function describeGrouping(grouping: Grouping): readonly Phrase[] {
  return [
    groupedBy(grouping),
    phrase(
      'A group is sent {wait} after its first alert, changes every {interval}, and unchanged again after {repeat}.',
      {
        wait: timeOf(grouping.wait),
        interval: timeOf(grouping.interval),
        repeat: timeOf(realRepeat(grouping)),
      },
    ),
  ];
}

function groupedBy({ by }: Grouping): Phrase {
  if (by === undefined) return phrase('The labels of its groups cannot be told.');
  if (by === 'all') return phrase('Each alert is a group of its own.');
  if (by.length === 0) return phrase('All alerts of the route are one group.');
  return phrase('Grouped by {labels}.', { labels: listPhrase(by) });
}

function timeOf(milliseconds: number | undefined): PhraseArgument {
  return milliseconds === undefined ? phrase('an unknown time') : formatPrometheusDuration(milliseconds);
}
