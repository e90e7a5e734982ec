import { commands, type ExtensionContext, Uri } from 'vscode';
import { PREVIEW_MATCHES_COMMAND, type ReceiverReference, SEND_TEST_MESSAGE_COMMAND } from '#server/protocol';
import { registerCommand } from '../../infrastructure/command.js';
import { inBackground } from '../../infrastructure/in-background.js';
import type { Log } from '../../infrastructure/log.js';
import { completeStep, SAMPLE_FIXED_CONTEXT, SAMPLE_OPENED_CONTEXT } from '../../infrastructure/walkthrough-steps.js';
import { openSample, showManifest } from './open-sample.js';
import { FAULTY_FILE, FAULTY_RECEIVER } from './sample-files.js';
import { createSampleFolders, type SampleFolders } from './sample-folders.js';
import { whenFixed } from './sample-progress.js';

const WALKTHROUGH = 'start';

/** What the steps of the walkthrough do with the receiver of the sample, once it is open. */
const STEPS: Readonly<Record<string, string>> = { preview: PREVIEW_MATCHES_COMMAND, send: SEND_TEST_MESSAGE_COMMAND };

/** The sample folder, and the walkthrough through it. */
export function registerSample(context: ExtensionContext, log: Log): void {
  const folders = createSampleFolders(context.globalState);
  const source = Uri.joinPath(context.extensionUri, 'sample');
  const showWalkthrough = async (): Promise<void> => {
    const category = `${context.extension.id}#${WALKTHROUGH}`;
    await commands.executeCommand('workbench.action.openWalkthrough', category, false);
    if (folders.open) await completeStep(SAMPLE_OPENED_CONTEXT);
  };
  const { open: sample } = folders;
  if (sample) {
    const fixed = (): void => inBackground(log, 'Completing a step', completeStep(SAMPLE_FIXED_CONTEXT));
    context.subscriptions.push(whenFixed(sample, fixed));
  }
  context.subscriptions.push(
    registerCommand(log, 'kubesphereDingtalk.openSample', async (step) => {
      const { open } = folders;
      if (!open) return openSample(source, folders, step === undefined ? 'manifest' : 'walkthrough');
      await completeStep(SAMPLE_OPENED_CONTEXT);
      await showManifest(open);
      const command = typeof step === 'string' ? STEPS[step] : undefined;
      const uri = Uri.joinPath(open, FAULTY_FILE).toString();
      const receiver: ReceiverReference = { uri, receiver: FAULTY_RECEIVER };
      if (command !== undefined) await commands.executeCommand(command, receiver);
    }),
    registerCommand(log, 'kubesphereDingtalk.openWalkthrough', showWalkthrough),
  );
  inBackground(log, 'Showing the sample', showFirst(folders, showWalkthrough));
}

/** A window that has just opened the sample shows its manifest, and the walkthrough if that led to it. */
async function showFirst(folders: SampleFolders, showWalkthrough: () => Promise<void>): Promise<void> {
  const view = await folders.takeFirstView();
  const { open } = folders;
  if (!view || !open) return;
  await showManifest(open);
  if (view === 'walkthrough') await showWalkthrough();
}
