import type { Phrase } from '#core';
import type { CredentialOrigin } from './credential-origin.js';
import type { MissingCredential } from './missing-credential.js';

/** A value from elsewhere than the manifests. Never log it. */
export interface SuppliedCredential {
  /** An empty text for `secret`: the robot does not check signatures. */
  readonly value: string;
  readonly origin: CredentialOrigin;
}

/** Where it was looked for in vain, for people; holds nothing secret. */
export interface UnknownCredential {
  readonly problem: Phrase;
}

/** Undefined: not known, and nothing to say about it. */
export type CredentialProvider = (
  missing: MissingCredential,
) => Promise<SuppliedCredential | UnknownCredential | undefined>;

/** Asks one provider after the other. What one tells of its failure is what the next one hears of the credential. */
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
