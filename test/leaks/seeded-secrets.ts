/**
 * Credentials that tests use where something could leak, all in one list: after all tests a scan looks for each of them
 * in everything that the tests left behind. None is real. A new one for a new test belongs here.
 */
export const SEEDED = {
  /** In UI tests, for a simulator. */
  robotToken: 'e2e-token-7f3a',
  robotSecret: 'SECe2e-right-secret',
  wrongSecret: 'SECe2e-wrong-secret',
  appSecret: 'e2e-app-secret',
  /** In UI tests of what mends a test. */
  proofToken: 'e2e-proof-token-9d2e0000000000000000000000000000',
  proofSecret: 'SECe2eproof0secret0123456789',
  /** In UI tests of what credentials go through: clipboard, wizard, cluster. */
  accessToken: 'e2e-access-token-5b1c0000000000000000000000000000',
  accessSecret: 'SECe2eaccess0secret0123456789',
  accessAppSecret: 'e2e-access-app-secret',
  clusterToken: 'e2e-access-cluster-token',
  /** In tests of the sender: with every character that is written in another way somewhere. */
  senderToken: 'seedtoken0123456789abcdef+/=seedtoken',
  senderSecret: 'SECseed/sign+secret=0123456789',
  senderAppSecret: 'seed/app+secret=0123456789',
  proxyPassword: 'seed-proxy+password/0123456789',
} as const;
