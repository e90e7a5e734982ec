import type { CredentialProvider } from '#sender';

/** Credentials for the simulator, where they are replaced. */
export const placeholder: CredentialProvider = async ({ field }) => ({
  value: field === 'webhook' ? 'https://simulated.invalid/robot/send?access_token=simulated' : 'simulated',
  origin: { kind: 'stand-in' },
});
