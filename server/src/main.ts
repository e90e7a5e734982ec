import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './start-server.js';

// the arguments select the transport: --stdio, --node-ipc, --socket or --pipe
startServer(createConnection(ProposedFeatures.all));
