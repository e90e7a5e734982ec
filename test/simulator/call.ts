import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import { type Simulator, type SimulatorOptions, startSimulator } from '#simulator';

export interface Answer {
  readonly errcode: number;
  readonly errmsg: string;
  readonly [field: string]: unknown;
}

/** Runs with a new simulator and closes it in any case. */
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

/** `timestamp` and `sign` for a query, percent-encoded `encodings` times. */
export function signedQuery(secret: string, timestamp: number | string, encodings = 1): string {
  let sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
  for (let time = 0; time < encodings; time++) sign = encodeURIComponent(sign);
  return `&timestamp=${timestamp}&sign=${sign}`;
}

/** The status of a request with headers that `fetch` does not allow, such as `Host`. */
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
