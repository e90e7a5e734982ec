import type { Phrase } from '#core';
import type { CredentialOrigin } from './credential-origin.js';
import type { MissingCredential } from './missing-credential.js';

/** A value from outside the manifests. Never log it. */
export interface SuppliedCredential {
  /** An empty `secret` means that the robot does not check signatures. */
  readonly value: string;
  readonly origin: CredentialOrigin;
}

/** Why a provider does not have a credential. Contains nothing secret. */
export interface UnknownCredential {
  readonly problem: Phrase;
}

/** Returns undefined if it has neither the value nor a reason. */
export type CredentialProvider = (
  missing: MissingCredential,
) => Promise<SuppliedCredential | UnknownCredential | undefined>;

/** Asks one provider after the other. Each provider receives the problem of the one before it. */
export function firstOf(...providers: readonly CredentialProvider[]): CredentialProvider {
  return async (missing) => {
    let last: UnknownCredential | undefined;
    for (const provider of providers) {
      const answer = await provider(last === undefined ? missing : { ...missing, text: last.problem });
      if (answer !== undefined && 'value' in answer) return answer;
      last = answer ?? last;
    }
    return last;
  };
}
