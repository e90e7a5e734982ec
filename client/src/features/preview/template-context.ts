import { Disposable, type TextEditor, window } from 'vscode';
import { TEMPLATES_REQUEST, type TemplatesParams, type UsedTemplateAnswer } from '#server/protocol';
import { coalesce } from '../../infrastructure/coalesce.js';
import { createContextKey } from '../../infrastructure/context-key.js';
import type { LanguageServer } from '../language-server/language-server.js';
import { isManifestDocument } from '../language-server/manifest-documents.js';
import { mayDefineTemplates } from '../language-server/our-kinds.js';

/** The context key for menus: the active editor shows a file with a template that a message runs. */
const TEMPLATE_CONTEXT = 'kubesphereDingtalk.template';

export function followTemplateContext(server: LanguageServer): Disposable {
  const setUsed = createContextKey(TEMPLATE_CONTEXT);
  const update = coalesce(async () => {
    const editor = window.activeTextEditor;
    const used = editor !== undefined && showsTemplates(editor) && (await isUsed(server, editor));
    if (editor === window.activeTextEditor) setUsed(used);
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
