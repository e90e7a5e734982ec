import { commands } from 'vscode';

/** The context keys that complete the steps of the walkthrough. */
export const SAMPLE_OPENED_CONTEXT = 'kubesphereDingtalk.sampleOpened';
export const SAMPLE_FIXED_CONTEXT = 'kubesphereDingtalk.sampleFixed';
export const PREVIEWED_CONTEXT = 'kubesphereDingtalk.previewed';
export const SIMULATOR_STARTED_CONTEXT = 'kubesphereDingtalk.simulatorStarted';
export const TEST_SENT_CONTEXT = 'kubesphereDingtalk.testSent';
export const EXPLAINED_CONTEXT = 'kubesphereDingtalk.explained';

/**
 * Completes a step if VS Code knows the walkthrough, which it first reads when it shows a welcome page. The key is true only
 * for a moment: VS Code never completes a step whose key was true before, so the step could not be done again.
 */
export async function completeStep(context: string): Promise<void> {
  await commands.executeCommand('setContext', context, true);
  await commands.executeCommand('setContext', context, false);
}
