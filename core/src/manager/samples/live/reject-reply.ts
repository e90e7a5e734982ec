import { type Phrase, phrase } from '../../../text/phrase.js';
import { isJsonObject, textOf } from '../../../yaml/object.js';
import { ALERT_PATHS, type AlertApi, type AlertsReply } from './alert-api.js';
import type { RejectedAnswer } from './live-alerts.js';

/** Maximum number of characters of a server's message. */
const MAX_DETAIL = 200;

/** Why an answer has no alerts, and what to do next. */
export function rejectReply({ status, contentType, body }: AlertsReply, value: unknown, api: AlertApi): RejectedAnswer {
  const isPage = /^\s*<(?:!doctype|html)/i.test(body) || (value === undefined && /\bhtml\b/i.test(contentType ?? ''));
  const words = wordsFor(status, isPage, api);
  const message = isJsonObject(value) ? textOf(value.error) || textOf(value.message) : '';
  const detail = [status === 200 ? '' : `HTTP ${status}`, message].filter((part) => part !== '').join(': ');
  return { kind: 'rejected', ...words, ...(detail !== '' && { detail: detail.slice(0, MAX_DETAIL) }) };
}

type Words = Pick<RejectedAnswer, 'cause' | 'remedy'>;

const SERVER: Readonly<Record<AlertApi, string>> = { alertmanager: 'Alertmanager', prometheus: 'Prometheus' };

function wordsFor(status: number, isPage: boolean, api: AlertApi): Words {
  const server = SERVER[api];
  const path = ALERT_PATHS[api];
  if (status === 401)
    return words(
      phrase('{server} requires a login.', { server }),
      phrase('Use a URL with a user name and password, or read the alerts through the cluster.'),
    );
  if (status === 403)
    return words(
      phrase('{server} denies access to its alerts.', { server }),
      phrase('Use an account that may read {path}.', { path }),
    );
  if (isPage && status < 400)
    return words(
      phrase('The response is a web page, probably of a login, and not a list of alerts.'),
      phrase('Use the server’s own URL behind the login portal, or read the alerts through the cluster.'),
    );
  if (status === 410)
    return words(
      phrase('The server no longer has this API.'),
      phrase(
        'Alertmanager lists its alerts at /api/v2/alerts since version 0.16. Check which server the URL belongs to.',
      ),
    );
  if (status === 404 || status === 405)
    return words(
      phrase('The server has no {path}.', { path }),
      api === 'alertmanager'
        ? phrase('Check the URL and its path. An Alertmanager before 0.16 lacks this API.')
        : phrase('Check the URL and its path. Only Prometheus and the Thanos ruler have this API.'),
    );
  if (status === 400)
    return words(phrase('{server} rejects the request.', { server }), phrase('Check the filter in the URL.'));
  if (status >= 300)
    return words(
      phrase('{server} does not answer with alerts.', { server }),
      phrase('Check that the server is ready, then try again.'),
    );
  return words(
    phrase('The response is not the list of alerts of {server}.', { server }),
    api === 'alertmanager'
      ? phrase('Check that the URL belongs to Alertmanager, and not to Prometheus.')
      : phrase('Check that the URL belongs to Prometheus or the Thanos ruler, and not to Alertmanager.'),
  );
}

function words(cause: Phrase, remedy: Phrase): Words {
  return { cause, remedy };
}
