import { closest } from '#core';
import type { CredentialField, MissingCredential } from '#sender';

/** The environment variables for credentials that are missing from the manifests. */
export const VARIABLES: Readonly<Record<CredentialField, string>> = {
  webhook: 'KUBESPHERE_DINGTALK_WEBHOOK',
  secret: 'KUBESPHERE_DINGTALK_SECRET',
  appkey: 'KUBESPHERE_DINGTALK_APPKEY',
  appsecret: 'KUBESPHERE_DINGTALK_APPSECRET',
};

const PREFIX = 'KUBESPHERE_DINGTALK_';

/** The suffix of a variable that contains the path of a file with the value, as container platforms mount secrets. */
export const FILE_SUFFIX = '_FILE';

const NAMES: readonly string[] = Object.values(VARIABLES).flatMap((name) => [name, `${name}${FILE_SUFFIX}`]);

type Owned = Pick<MissingCredential, 'field' | 'owner'>;

/** The variable for one Receiver or Config: `KUBESPHERE_DINGTALK_WEBHOOK__ON_CALL` for “on-call”. */
export function ownVariable({ field, owner }: Owned): string {
  return `${VARIABLES[field]}__${owner.name.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
}

/** Whether a variable is one of this program’s, for all objects or for one. */
export function isVariable(name: string): boolean {
  return NAMES.includes(name) || Object.values(VARIABLES).some((known) => name.startsWith(`${known}__`));
}

/** Whether a variable looks like one of this program’s. */
export function isAlike(name: string): boolean {
  return name.toUpperCase().startsWith(PREFIX);
}

/** The variable of which a name is probably a typo. */
export function meantVariable(name: string): string | undefined {
  return closest(name, NAMES) ?? closest(`${PREFIX}${name}`, NAMES);
}
