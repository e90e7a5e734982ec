import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { askedLocale, environmentLocale } from '#core';
import { createNodeStore, createVirtualStore, withVirtualFiles } from '#workspace';
import { createMessageScreen } from './messages/screen-messages.js';
import { startServer } from './start-server.js';

const { argv, env } = process;
const screen = createMessageScreen();
// the arguments select the transport: --stdio, --node-ipc, --socket or --pipe
const connection = createConnection(ProposedFeatures.all, { messageStrategy: screen.strategy });
startServer(connection, screen, {
  createStore: (ofClient) => withVirtualFiles(createNodeStore(), createVirtualStore(ofClient)),
  asked: askedLocale(argv),
  fallback: environmentLocale(env),
});
