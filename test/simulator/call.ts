import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import { type Simulator, type SimulatorOptions, startSimulator } from '#simulator';

export interface Answer {
  readonly errcode: number;
  readonly errmsg: string;
  readonly [field: string]: unknown;
}

/** Runs with a simulator of its own and closes it whatever happens. */
export async function withSimulator(
  options: SimulatorOptions,
  run: (simulator: Simulator) => Promise<void>,
): Promise<void> {
  const simulator = await startSimulator(options);
  try {
    await run(simulator);
  } finally {
    await simulator.close();
  }
}

export const JSON_HEADERS = { 'Content-Type': 'application/json' };

export async function post(
  url: string,
  body: unknown,
  headers: Record<string, string> = JSON_HEADERS,
): Promise<Answer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(url, { method: 'POST', headers, body: text });
  return (await response.json()) as Answer;
}

export function textMessage(content: string, at?: object): object {
  return { msgtype: 'text', text: { content }, ...(at && { at }) };
}

/** `timestamp` and `sign` for a query, encoded as many times as asked. */
export function signedQuery(secret: string, timestamp: number | string, encodings = 1): string {
  let sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
  for (let time = 0; time < encodings; time++) sign = encodeURIComponent(sign);
  return `&timestamp=${timestamp}&sign=${sign}`;
}

/** A request with headers that `fetch` would not let through, such as `Host`; the status of the answer. */
export function statusOf(url: string, headers: Record<string, string>, method = 'GET', body = ''): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method, headers: { ...headers, 'Content-Length': Buffer.byteLength(body) } },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
