import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createMessageScreen } from './messages/screen-messages.js';
import { startServer } from './start-server.js';

const screen = createMessageScreen();
// the arguments select the transport: --stdio, --node-ipc, --socket or --pipe
const connection = createConnection(ProposedFeatures.all, { messageStrategy: screen.strategy });
startServer(connection, screen);
