import { Uri, window, workspace } from 'vscode';
import { TEMPLATES_REQUEST, type TemplatesParams, type UsedTemplateAnswer } from '#server/protocol';
import type { CommandTarget } from '../../infrastructure/command-target.js';
import type { LanguageServer } from '../language-server/language-server.js';
import { mayDefineTemplates, mentionsOurKinds } from '../language-server/our-kinds.js';
import { chooseTemplate } from './choose-template.js';

/** The receiver that shows the message of a template, for a file of templates alone; undefined for other files. */
export async function templateTarget(
  server: LanguageServer,
  { uri, receiver }: CommandTarget,
): Promise<CommandTarget | undefined> {
  if (receiver !== undefined) return undefined;
  const text = (await workspace.openTextDocument(Uri.parse(uri))).getText();
  if (mentionsOurKinds(text) || !mayDefineTemplates(text)) return undefined;
  const params: TemplatesParams = { textDocument: { uri } };
  const templates = (await server.request<readonly UsedTemplateAnswer[]>(TEMPLATES_REQUEST, params)) ?? [];
  const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  const chosen = chooseTemplate(templates, editor?.selection.active);
  return chosen && { uri: chosen.receiver.uri, receiver: chosen.receiver.name, sample: chosen.sample };
}
