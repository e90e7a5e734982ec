/**
 * Credentials for tests that could leak them. After all tests, a scan searches the output of the tests for each of them.
 * None is real. Add the credentials of new tests here.
 */
export const SEEDED = {
  /** For UI tests with a simulator. */
  robotToken: 'e2e-token-7f3a',
  robotSecret: 'SECe2e-right-secret',
  wrongSecret: 'SECe2e-wrong-secret',
  appSecret: 'e2e-app-secret',
  /** For UI tests that fix a failed test message. */
  proofToken: 'e2e-proof-token-9d2e0000000000000000000000000000',
  proofSecret: 'SECe2eproof0secret0123456789',
  /** For UI tests of the ways of credentials: clipboard, wizard, cluster. */
  accessToken: 'e2e-access-token-5b1c0000000000000000000000000000',
  accessSecret: 'SECe2eaccess0secret0123456789',
  accessAppSecret: 'e2e-access-app-secret',
  clusterToken: 'e2e-access-cluster-token',
  /** In the URL of a server of alerts. */
  alertmanagerPassword: 'seed-alertmanager-p@ss/word',
  /** For tests that import from a cluster, in every place of its objects. */
  importToken: 'seed-import-cluster-token',
  importSecret: 'SECseedimport0secret0123456789',
  importUrl: 'https://oapi.dingtalk.com/robot/send?access_token=seedimport0000000000000000000000000000',
  importAppSecret: 'seed-import-app-secret-1',
  importApplied: 'seed-import-applied',
  importAnnotation: 'seed-import-annotation',
  /** For tests of the sender: with every character that some form escapes. */
  senderToken: 'seedtoken0123456789abcdef+/=seedtoken',
  senderSecret: 'SECseed/sign+secret=0123456789',
  senderAppSecret: 'seed/app+secret=0123456789',
  proxyPassword: 'seed-proxy+password/0123456789',
} as const;
