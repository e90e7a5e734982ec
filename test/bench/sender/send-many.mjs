// node --expose-gc send-many.mjs SENDER MODULE WEBHOOK COUNT CONCURRENCY: sends, and prints how long it took and what the
// heap held after a fifth of it and at the end, as JSON. MODULE is the sender's own.
import { createRequire } from 'node:module';

const [name, module, webhook, count, concurrency] = process.argv.slice(2);
const load = createRequire(import.meta.url);
const body = { msgtype: 'text', text: { content: 'KubePodCrashLooping is firing' } };
const text = JSON.stringify(body);
// as long as DingTalk's
const secret = `SEC${'0123456789abcdef'.repeat(4)}`;

/** Each sends one signed message, and throws when it is not accepted. */
const senders = {
  ours() {
    const { send } = load(module);
    const target = { kind: 'chatbot', webhook, secret };
    return async () => {
      const [result] = await send(target, { type: 'text', text: body.text.content }, { throttle: 'off' });
      if (result.outcome !== 'delivered') throw new Error(`${result.outcome} ${result.error?.id}`);
    };
  },
  undici() {
    const { request } = load(module);
    return () => post(request, {});
  },
  'undici-closing'() {
    const { request } = load(module);
    return () => post(request, { reset: true });
  },
  peer() {
    const Robot = load(module);
    const { origin, searchParams } = new URL(webhook);
    const robot = new Robot({ baseUrl: `${origin}/robot/send`, accessToken: searchParams.get('access_token'), secret });
    return async () => accept((await robot.text(body.text.content)).data);
  },
};

async function post(request, options) {
  const headers = { 'content-type': 'application/json' };
  const answer = await request(webhook, { method: 'POST', headers, body: text, ...options });
  accept(await answer.body.json());
}

function accept({ errcode }) {
  if (errcode !== 0) throw new Error(`errcode ${errcode}`);
}

function heap() {
  gc();
  return process.memoryUsage().heapUsed;
}

async function run(send, messages) {
  let left = messages;
  const worker = async () => {
    while (left-- > 0) await send();
  };
  await Promise.all(Array.from({ length: Number(concurrency) }, worker));
}

const send = senders[name]();
const first = Math.ceil(Number(count) / 5);
await run(send, first);
const before = heap();
const start = performance.now();
await run(send, Number(count) - first);
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ perSecond: (Number(count) - first) / seconds, heapBefore: before, heapAfter: heap() }));
process.exit(0);
