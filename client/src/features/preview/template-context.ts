import { commands, Disposable, type TextEditor, window } from 'vscode';
import { TEMPLATES_REQUEST, type TemplatesParams, type UsedTemplateAnswer } from '#server/protocol';
import type { LanguageServer } from '../language-server/language-server.js';
import { isManifestDocument } from '../language-server/manifest-documents.js';
import { mayDefineTemplates } from '../language-server/our-kinds.js';
import { coalesce } from './coalesce.js';

/** The context key for menus: the active editor shows a file with a template that a message runs. */
const TEMPLATE_CONTEXT = 'kubesphereDingtalk.template';

export function followTemplateContext(server: LanguageServer): Disposable {
  let last: boolean | undefined;
  const update = coalesce(async () => {
    const editor = window.activeTextEditor;
    const used = editor !== undefined && showsTemplates(editor) && (await isUsed(server, editor));
    if (editor !== window.activeTextEditor || used === last) return;
    last = used;
    await commands.executeCommand('setContext', TEMPLATE_CONTEXT, used);
  });
  update();
  return Disposable.from(window.onDidChangeActiveTextEditor(update), server.onPreviewChanged(update));
}

function showsTemplates({ document }: TextEditor): boolean {
  return isManifestDocument(document) && mayDefineTemplates(document.getText());
}

async function isUsed(server: LanguageServer, { document }: TextEditor): Promise<boolean> {
  const params: TemplatesParams = { textDocument: { uri: document.uri.toString() } };
  const used = await server.request<readonly UsedTemplateAnswer[]>(TEMPLATES_REQUEST, params);
  return used !== undefined && used.length > 0;
}
