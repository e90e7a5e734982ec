import type { Context } from '../context.js';
import { TEMPLATES_REQUEST, type TemplatesParams, type UsedTemplateAnswer } from '../protocol.js';
import { templatePreviews } from '../template-previews.js';

/** The templates of an open file that messages run, each with a receiver and a sample alert to preview it. */
export function registerTemplates(context: Context): void {
  context.connection.onRequest(
    TEMPLATES_REQUEST,
    context.guard<[TemplatesParams], readonly UsedTemplateAnswer[]>(
      'templates',
      async ({ textDocument: { uri } }) =>
        (await templatePreviews(context, uri)).map(({ template: { name, extent }, receiver, sample }) => ({
          name,
          extent,
          receiver: { uri: receiver.uri, name: receiver.facts.name },
          sample: sample?.id ?? null,
        })),
      [],
    ),
  );
}
