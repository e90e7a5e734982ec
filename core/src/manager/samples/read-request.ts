import { goFields } from '../../go/json/go-fields.js';
import type { AlertRequest } from '../../model/alert.js';
import { isJsonObject, type JsonObject } from '../../yaml/object.js';

/** What an Alertmanager webhook payload says of all its alerts; undefined for other values. */
export function readRequest(payload: JsonObject): AlertRequest | undefined {
  const { receiver, groupLabels, commonLabels } = goFields(payload, ['receiver', 'groupLabels', 'commonLabels']);
  if (!isJsonObject(groupLabels) && !isJsonObject(commonLabels)) return undefined;
  const namespace = isJsonObject(commonLabels) ? commonLabels.namespace : undefined;
  return {
    receiver: typeof receiver === 'string' ? receiver : '',
    groupLabels: Object.fromEntries(
      Object.entries(isJsonObject(groupLabels) ? groupLabels : {}).filter(
        (pair): pair is [string, string] => typeof pair[1] === 'string',
      ),
    ),
    ...(typeof namespace === 'string' && { namespace }),
  };
}
