import type { CredentialField, CredentialProvider } from '#sender';

/** The environment variables that credentials are taken from when no manifest tells them. */
export const VARIABLES: Readonly<Record<CredentialField, string>> = {
  webhook: 'KUBESPHERE_DINGTALK_WEBHOOK',
  secret: 'KUBESPHERE_DINGTALK_SECRET',
  appkey: 'KUBESPHERE_DINGTALK_APPKEY',
  appsecret: 'KUBESPHERE_DINGTALK_APPSECRET',
};

export function environmentProvider(env: Readonly<Record<string, string | undefined>>): CredentialProvider {
  return async ({ field }) => env[VARIABLES[field]];
}
