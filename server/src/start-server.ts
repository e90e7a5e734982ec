import { type Connection, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { documentationFor, languageFor, TOKEN_TYPES, translationsFor } from '#core';
import { readInitializationOptions } from './client-info.js';
import { type Context, type CreateStore, createContext } from './context.js';
import { registerCheckWorkspace } from './features/check-workspace.js';
import { registerCodeActions } from './features/code-actions.js';
import { registerCodeLenses } from './features/code-lenses.js';
import { registerCompare } from './features/compare.js';
import { registerCompletion } from './features/completion.js';
import { registerDefinition } from './features/definition.js';
import { registerDiagnostics } from './features/diagnostics.js';
import { registerDocumentHighlight } from './features/document-highlight.js';
import { registerDocumentLinks } from './features/document-links.js';
import { registerDocumentSymbols } from './features/document-symbols.js';
import { registerExecuteCommand } from './features/execute-command.js';
import { registerFoldingRanges } from './features/folding-ranges.js';
import { registerHover } from './features/hover.js';
import { registerInlayHints } from './features/inlay-hints.js';
import { registerLeftOut } from './features/left-out.js';
import { registerManager } from './features/manager.js';
import { registerManifests } from './features/manifests.js';
import { registerMatches } from './features/matches.js';
import { registerMessagePreview } from './features/message-preview.js';
import { ON_TYPE_FORMATTING, registerOnTypeFormatting } from './features/on-type-formatting.js';
import { registerOverview } from './features/overview.js';
import { registerPreviewChanges } from './features/preview-changes.js';
import { registerPulledDiagnostics } from './features/pulled-diagnostics.js';
import { registerReceivers } from './features/receivers.js';
import { registerReferences } from './features/references.js';
import { registerRename } from './features/rename.js';
import { registerRoutingTests } from './features/routing-tests.js';
import { registerRuleAlert } from './features/rule-alert.js';
import { registerSamples } from './features/samples.js';
import { registerSelectionRanges } from './features/selection-ranges.js';
import { registerSemanticTokens } from './features/semantic-tokens.js';
import { registerSignatureHelp } from './features/signature-help.js';
import { registerSilences } from './features/silences.js';
import { registerStops } from './features/stops.js';
import { registerStorm } from './features/storm.js';
import { registerTemplates } from './features/templates.js';
import { registerTrace } from './features/trace.js';
import { registerUpgrade } from './features/upgrade.js';
import { registerVerdict } from './features/verdict.js';
import { registerWorkspaceSymbols } from './features/workspace-symbols.js';
import type { MessageScreen } from './messages/screen-messages.js';
import { SHOW_MATCHES_COMMAND } from './protocol.js';
import { createTextDocuments } from './text-documents.js';

/** All features; each registers its handlers. */
const FEATURES: readonly ((context: Context) => void)[] = [
  registerDiagnostics,
  registerPulledDiagnostics,
  registerCheckWorkspace,
  registerCodeActions,
  registerHover,
  registerCompletion,
  registerDefinition,
  registerReferences,
  registerDocumentHighlight,
  registerRename,
  registerDocumentSymbols,
  registerDocumentLinks,
  registerWorkspaceSymbols,
  registerCodeLenses,
  registerInlayHints,
  registerExecuteCommand,
  registerSignatureHelp,
  registerSemanticTokens,
  registerSelectionRanges,
  registerFoldingRanges,
  registerOnTypeFormatting,
  registerPreviewChanges,
  registerReceivers,
  registerManifests,
  registerMatches,
  registerLeftOut,
  registerStops,
  registerSamples,
  registerRuleAlert,
  registerSilences,
  registerManager,
  registerTemplates,
  registerTrace,
  registerMessagePreview,
  registerStorm,
  registerVerdict,
  registerOverview,
  registerUpgrade,
  registerCompare,
  registerRoutingTests,
];

/** What the server runs in. */
interface Host {
  readonly createStore: CreateStore;
  /** The language of its command line; it wins over what the client says. */
  readonly asked?: string | undefined;
  /** The language for a client that says nothing. */
  readonly fallback?: string | undefined;
}

/** Serves a client until it disconnects. */
export function startServer(
  connection: Connection,
  screen: MessageScreen,
  { createStore, asked, fallback }: Host,
): void {
  const documents = createTextDocuments();
  const context = createContext(connection, documents, createStore);
  screen.answerOn(connection, context.open);
  connection.onInitialize((params) => {
    const locale = asked ?? params.locale ?? fallback;
    const { wantsPush, ...options } = readInitializationOptions(params.initializationOptions);
    const pullsDiagnostics = params.capabilities.textDocument?.diagnostic !== undefined && !wantsPush;
    context.client = {
      capabilities: params.capabilities,
      folders: params.workspaceFolders ?? [],
      language: languageFor(locale),
      translations: translationsFor(locale),
      documentation: documentationFor(locale),
      pullsDiagnostics,
      ...options,
    };
    return {
      serverInfo: { name: 'kubesphere-dingtalk' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        completionProvider: { triggerCharacters: [' ', '.', '$', '"', '{'] },
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        renameProvider: params.capabilities.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
        documentSymbolProvider: true,
        workspaceSymbolProvider: true,
        documentLinkProvider: { resolveProvider: false },
        codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.kubesphereDingtalk'] },
        codeLensProvider: { resolveProvider: false },
        ...(context.client.commands.size === 0 && { executeCommandProvider: { commands: [SHOW_MATCHES_COMMAND] } }),
        inlayHintProvider: true,
        foldingRangeProvider: true,
        selectionRangeProvider: true,
        semanticTokensProvider: {
          legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] },
          full: true,
          range: true,
        },
        signatureHelpProvider: { triggerCharacters: [' ', '('], retriggerCharacters: [' '] },
        ...(pullsDiagnostics && {
          diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true },
        }),
        ...(context.client.handlesNewLines ? {} : { documentOnTypeFormattingProvider: ON_TYPE_FORMATTING }),
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });
  for (const register of FEATURES) register(context);
  connection.onInitialized(() => context.start());
  documents.listen(connection);
  connection.listen();
}
