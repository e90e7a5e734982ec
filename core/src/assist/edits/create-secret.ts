import type { NameUse } from '../../checks/names/name-use.js';
import { DEFAULT_SECRET_KEYS, secretDocument } from '../../model/secret-document.js';
import { checkNewName } from '../names/check-new-name.js';

/** The beginning of a webhook URL; the token follows. */
const WEBHOOK = 'https://oapi.dingtalk.com/robot/send?access_token=';

/**
 * The lines of a Secret that references lack, with an empty value for each entry that they name.
 *
 * @param entries the references to its entries
 * @param namespace where the manager looks for a Secret without a namespace
 * @returns undefined for names that no Secret and no namespace can have, which would also be no names of files
 */
export function secretToCreate(
  { name, namespace: own }: Pick<NameUse, 'name' | 'namespace'>,
  entries: readonly Pick<NameUse, 'name' | 'path'>[],
  namespace: string,
): readonly string[] | undefined {
  if ([name, own || namespace].some((each) => checkNewName('Secret', each) !== undefined)) return undefined;
  const valid = entries.filter((entry) => checkNewName('entry', entry.name) === undefined);
  const named = new Map(valid.map((entry) => [entry.name, entry]));
  if (named.size === 0) named.set(DEFAULT_SECRET_KEYS.webhook, { name: DEFAULT_SECRET_KEYS.webhook });
  const values = [...named.values()].map(({ name: key, path = '' }): [string, string] => [
    key,
    path.includes('.chatbot.webhook.') ? WEBHOOK : '',
  ]);
  return secretDocument({ name, namespace: own || namespace }, Object.fromEntries(values));
}

/** Whether another document can follow in a file: neither JSON nor a stream with an end marker can be continued. */
export function canFollow(text: string): boolean {
  return !/^\s*[{[]/.test(text) && !/^\.\.\.(?=\s|$)/m.test(text);
}
