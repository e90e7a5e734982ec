import { MarkupKind, type SignatureHelp, type SignatureHelpParams } from 'vscode-languageserver/node';
import { signatureHelp, type TemplateSignature } from '#core';
import type { Context } from '../context.js';
import { factsOfOthers } from '../manifests/facts-of-others.js';

/** Shows how a function or method of a template is called, while its arguments are written. */
export function registerSignatureHelp(context: Context): void {
  const { open, connection, guard } = context;
  connection.onSignatureHelp(
    guard(
      'signatureHelp',
      async ({ textDocument: { uri }, position }: SignatureHelpParams): Promise<SignatureHelp | null> => {
        const stream = open.anyAnalysisOf(uri)?.stream;
        if (!stream) return null;
        const others = await factsOfOthers(context, stream, position);
        const found = signatureHelp(stream, position, others, context.client.translations);
        return found ? toSignatureHelp(found) : null;
      },
      null,
    ),
  );
}

function toSignatureHelp({ label, parameters, active, documentation }: TemplateSignature): SignatureHelp {
  let from = 0;
  const placed = parameters.map((parameter): [number, number] => {
    const start = label.indexOf(` ${parameter}`, from) + 1;
    from = start + parameter.length;
    return [start, from];
  });
  return {
    signatures: [
      {
        label,
        parameters: placed.map((place) => ({ label: place })),
        ...(documentation !== '' && { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
      },
    ],
    activeSignature: 0,
    activeParameter: active,
  };
}
