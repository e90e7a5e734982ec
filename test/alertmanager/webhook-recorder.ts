import { createServer } from 'node:http';

/** A notification as Alertmanager posts it. */
export interface Notification {
  readonly status: string;
  readonly receiver: string;
  readonly groupLabels: Readonly<Record<string, string>>;
  readonly alerts: readonly { readonly status: string; readonly labels: Readonly<Record<string, string>> }[];
}

/** Stands where the notification manager is: it keeps what is posted to it. */
export interface Recorder {
  readonly url: string;
  readonly notifications: readonly Notification[];
  stop(): Promise<void>;
}

export async function startRecorder(): Promise<Recorder> {
  const notifications: Notification[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (text: Buffer) => {
      body += String(text);
    });
    request.on('end', () => {
      // Alertmanager's documentation says what it posts
      notifications.push(JSON.parse(body) as Notification);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/api/v2/alerts`,
    notifications,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
