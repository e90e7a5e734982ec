import type { ChatbotExtras, DingTalkReceiver, Phrase } from '#core';
import type { CredentialProvider } from '../credentials/credential-provider.js';
import type { MissingCredential } from '../credentials/missing-credential.js';
import type { CredentialSources } from '../credentials/read-need.js';
import type { ResolvedTargets } from '../credentials/resolve-targets.js';
import { withCredentials } from '../credentials/with-credentials.js';
import type { Target } from '../types.js';
import { type ComposedTest, composeTest, type TestContent } from './compose-test.js';
import { extrasOf } from './message-extras.js';
import { rejectionRemark } from './rejected-objects.js';

/** A receiver with its targets, ready for messages. Contains credentials in `targets`: never log it. */
export interface PreparedTest {
  readonly receiver: DingTalkReceiver;
  readonly targets: readonly Target[];
  /** The missing credentials of the other targets. */
  readonly missing: readonly MissingCredential[];
  /** Where each credential was found. */
  readonly origins: ResolvedTargets['origins'];
  readonly extras: ChatbotExtras;
  /** What the user should know about the receiver, its credentials and its Config before sending. */
  readonly remarks: readonly Phrase[];
  /** The messages to these targets, or to others instead, such as a simulator's. */
  compose(content: TestContent, targets?: readonly Target[]): ComposedTest;
}

/**
 * Prepares a test of a receiver: its targets with credentials from the manifests, else from the provider, and the messages
 * as the targeted release makes them. Sends nothing. Rejects only if the provider does.
 *
 * @param receiver with only the wanted targets
 */
export async function prepareTest(
  receiver: DingTalkReceiver,
  sources: CredentialSources,
  provider: CredentialProvider,
): Promise<PreparedTest> {
  const { targets, missing, origins, notes } = await withCredentials(receiver, sources, provider);
  const rejection = rejectionRemark(receiver, sources.setting);
  return {
    receiver,
    targets,
    missing,
    origins,
    extras: extrasOf(receiver),
    remarks: [...(rejection ? [rejection] : []), ...notes],
    compose: (content, instead = targets) => composeTest(sources.setting, receiver, instead, content),
  };
}
