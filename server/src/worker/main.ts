import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { createVirtualStore } from '#workspace';
import { createMessageScreen } from '../messages/screen-messages.js';
import { startServer } from '../start-server.js';
import { provideSetImmediate } from './set-immediate.js';

/** The worker's own end of the channel to the client. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

provideSetImmediate();
const screen = createMessageScreen();
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
  {
    messageStrategy: screen.strategy,
  },
);
startServer(connection, screen, { createStore: createVirtualStore });
