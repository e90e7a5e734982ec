/** The API group of this extension's kinds, in any version. */
const API_GROUP = 'notification.kubesphere.io';

/** What values of the manager's chart have in one of their lines, and a plan that installs KubeSphere's extension. */
const VALUES = ['notificationmanager:', 'whizard-notification'];

/** Whether a text may contain one of our kinds, or values that make one. Cheap on purpose: a mention in a comment is enough. */
export function mentionsOurKinds(text: string): boolean {
  return text.includes(API_GROUP) || VALUES.some((word) => text.includes(word));
}

/** Whether a text may contain rules of KubeSphere's own kinds: others are no reason to start. */
export function mentionsRuleGroups(text: string): boolean {
  return text.includes('alerting.kubesphere.io/v');
}

/** Whether a text may be a ConfigMap with templates of messages. Helm's own templates hardly define any in a manifest. */
export function mayDefineTemplates(text: string): boolean {
  return text.includes('ConfigMap') && /\{\{-?\s*define\s/.test(text);
}

/** A text change: the first line it touches, and the inserted text. */
export interface TextChange {
  readonly firstLine: number;
  readonly text: string;
}

/**
 * Whether changes may have added a first mention. Reads only the lines that they touch, so typing in a large
 * unrelated file costs nothing.
 */
export function changesMentionOurKinds(
  changes: readonly TextChange[],
  lineCount: number,
  lineAt: (line: number) => string,
): boolean {
  return changes.some(({ firstLine, text }) => {
    const lastLine = Math.min(firstLine + countLineEnds(text), lineCount - 1);
    for (let line = firstLine; line <= lastLine; line++) if (mentionsOurKinds(lineAt(line))) return true;
    return false;
  });
}

function countLineEnds(text: string): number {
  return text.split('\n').length - 1;
}
