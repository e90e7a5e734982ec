import { possibleReceivers } from '../../manager/alertmanager/possible-receivers.js';
import type { AlertmanagerReceiverFacts, WebhookAddress } from '../../model/alertmanager/facts.js';
import { MANAGER_PATH, MANAGER_PORT } from '../../model/alertmanager/installed.js';
import type { TextMap } from '../../model/facts.js';
import { listPhrase } from '../../text/list-phrase.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import { replaceText } from '../../yaml/edit.js';
import { type Place, presentMember } from '../../yaml/place.js';
import { ALERTMANAGER_CHECKS } from '../alertmanager-checks.js';
import type { SchemaProblem } from '../schema/check-schema.js';
import { isAllWritten, placeOf, type Subject } from './subject.js';

/** Whether alerts reach the notification manager, in a configuration that Alertmanager loads. */
export function checkManagerReached(subject: Subject): readonly SchemaProblem[] {
  return [
    ...subject.facts.receivers.items.flatMap((receiver) => checkAddresses(subject, receiver)),
    ...checkWay(subject),
  ];
}

function unreached(place: Place, message: Phrase): SchemaProblem {
  return { check: ALERTMANAGER_CHECKS.unreached, draft: { place, message } };
}

type AtManager = Extract<WebhookAddress, { readonly kind: 'manager' }>;

function checkAddresses(subject: Subject, { webhooks }: AlertmanagerReceiverFacts): readonly SchemaProblem[] {
  return webhooks.flatMap(({ address }) => (address.kind === 'manager' ? checkAddress(subject, address) : []));
}

function checkAddress(subject: Subject, address: AtManager): readonly SchemaProblem[] {
  const { host, port, pathname } = address;
  if (port === MANAGER_PORT && pathname === MANAGER_PATH) return [];
  const place = placeOf(subject, address);
  const message = phrase(
    'The notification manager takes alerts on port {port} at `{path}`, and nowhere else: what is sent to this URL is lost.',
    { port: MANAGER_PORT, path: MANAGER_PATH },
  );
  const url = `http://${host}:${MANAGER_PORT}${MANAGER_PATH}`;
  const fix = { title: phrase('Change to “{value}”', { value: url }), edits: [replaceText(place, url)] };
  return [{ check: ALERTMANAGER_CHECKS.unreached, draft: { place, message, fixes: [fix] } }];
}

function checkWay(subject: Subject): readonly SchemaProblem[] {
  const { config, base } = subject;
  const isWritten = [['receivers'], ['route', 'receiver'], ['route', 'routes']].every((path) =>
    isAllWritten(subject, ...path),
  );
  if (base === 'unknown' && !isWritten) return [];
  const all = strayed(subject, {});
  if (all)
    return [
      unreached(
        presentMember(config, 'receivers') ?? presentMember(config, 'route') ?? config,
        phrase(
          'No route leads to a receiver that posts to the notification manager, so it gets no alerts and sends nothing.',
        ),
      ),
    ];
  const critical = strayed(subject, { severity: 'critical' });
  const [first] = critical ?? [];
  if (!critical || !first) return [];
  const names = [...new Set(critical.map(({ text }) => text))];
  return [
    unreached(
      placeOf(subject, first),
      phrase('Alerts of severity critical all go to {receivers}, and not to the notification manager.', {
        receivers: listPhrase(names),
      }),
    ),
  ];
}

/** The receivers that alerts may reach, if it is certain that none of them posts to the manager. */
function strayed({ facts }: Subject, known: TextMap): ReturnType<typeof possibleReceivers>['receivers'] | undefined {
  const { route, receivers } = facts;
  if (!route || receivers.open) return undefined;
  const { receivers: reached, open } = possibleReceivers(route, known);
  const posting = new Set(receivers.items.filter(mayReachManager).map(({ name }) => name?.text));
  const mayPost = reached.some(({ text }) => posting.has(text));
  return open || mayPost || receivers.items.some(({ name }) => name?.hidden !== undefined) ? undefined : reached;
}

function mayReachManager({ webhooks, open }: AlertmanagerReceiverFacts): boolean {
  return open || webhooks.some(({ address: { kind } }) => kind !== 'other');
}
