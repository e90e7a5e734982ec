/** The API groups of the kinds with rules. */
export const RULE_API_GROUPS = [
  'monitoring.coreos.com',
  'alerting.kubesphere.io',
  'events.kubesphere.io',
  'auditing.kubesphere.io',
  'logging.whizard.io',
] as const;

const MARKS: readonly string[] = RULE_API_GROUPS.map((group) => `${group}/v`);

/** Whether a text may contain an object with rules. False is certain. */
export function mentionsRules(text: string): boolean {
  return MARKS.some((mark) => text.includes(mark)) && text.includes('Rule');
}
