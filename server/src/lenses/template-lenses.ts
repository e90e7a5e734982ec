import type { CodeLens } from 'vscode-languageserver/node';
import { phrase } from '#core';
import type { Context } from '../context.js';
import { PREVIEW_MATCHES_COMMAND } from '../protocol.js';
import { templatePreviews } from '../template-previews.js';
import { createLens } from './create-lens.js';

/** A preview of a message above each template that one runs. */
export async function templateLenses(context: Context, uri: string): Promise<readonly CodeLens[]> {
  const previews = await templatePreviews(context, uri);
  return previews.map(({ template, receiver, sample }) => {
    const { name } = receiver.facts;
    const alert = sample?.labels.alertname;
    return createLens(context.client, template.range, {
      words:
        alert === undefined
          ? phrase('Preview for {receiver}', { receiver: name })
          : phrase('Preview with {alert} alert, for {receiver}', { alert, receiver: name }),
      tooltip: phrase('Shows the message that the template makes.'),
      command: PREVIEW_MATCHES_COMMAND,
      argument: { uri: receiver.uri, receiver: name, sample: sample?.id ?? null },
    });
  });
}
