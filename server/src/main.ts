import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './start-server.js';

// the transport is in the arguments: --stdio, --node-ipc, --socket or --pipe
startServer(createConnection(ProposedFeatures.all));
