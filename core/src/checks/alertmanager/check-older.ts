import type { InstalledBy } from '../../model/alertmanager/installed.js';
import { itemsAt } from '../../model/read/fields.js';
import { phrase } from '../../text/phrase.js';
import { member, type Place } from '../../yaml/place.js';
import { ALERTMANAGER_CHECKS } from '../alertmanager-checks.js';
import type { SchemaProblem } from '../schema/check-schema.js';
import { withholdUnknown } from '../withhold-unknown.js';

/**
 * Fields that Alertmanager 0.23 does not know yet, which KubeSphere 3.3 and 3.4 install (Alertmanager: its change log for
 * 0.24 to 0.30).
 *
 * @param text of the document
 */
export function checkOlder(config: Place, text: string, installedBy: InstalledBy): readonly SchemaProblem[] {
  if (installedBy === '4.1') return [];
  const fields = [
    ...membersNamed(config, ['time_intervals', 'tracing']),
    ...itemsAt(config, 'mute_time_intervals')
      .flatMap((named) => itemsAt(named, 'time_intervals'))
      .flatMap((interval) => membersNamed(interval, ['location'])),
    ...itemsAt(config, 'inhibit_rules').flatMap((rule) => membersNamed(rule, ['name'])),
    ...fieldsOfRoute(member(config, 'route')),
  ];
  const problems = fields.map((place): SchemaProblem => {
    const message = phrase(
      'Alertmanager 0.23, which KubeSphere {version} installs, does not know the field “{key}” yet, and rejects a configuration with unknown fields.',
      { version: installedBy, key: place.entry?.key ?? '' },
    );
    return { check: ALERTMANAGER_CHECKS.unknownField, draft: { place, mark: 'key', message } };
  });
  return withholdUnknown(problems, config, text);
}

function fieldsOfRoute(route: Place | undefined): readonly Place[] {
  if (!route) return [];
  return [...membersNamed(route, ['active_time_intervals']), ...itemsAt(route, 'routes').flatMap(fieldsOfRoute)];
}

function membersNamed(place: Place, names: readonly string[]): readonly Place[] {
  return names.flatMap((name) => member(place, name) ?? []);
}
