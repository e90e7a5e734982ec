import { type ReceiverReference, RULE_ALERT_REQUEST, type RuleAlertParams } from '#server/protocol';
import type { CommandTarget } from '../../infrastructure/command-target.js';
import type { LanguageServer } from '../language-server/language-server.js';

/** The receiver that shows an alert of a rule, which becomes a sample; undefined for what is no rule. */
export async function ruleTarget(
  server: LanguageServer,
  { uri, rule }: CommandTarget,
): Promise<CommandTarget | undefined> {
  if (rule === undefined) return undefined;
  const params: RuleAlertParams = { textDocument: { uri }, line: rule };
  return (await server.request<ReceiverReference | null>(RULE_ALERT_REQUEST, params)) ?? undefined;
}
