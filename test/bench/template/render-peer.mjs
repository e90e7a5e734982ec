// node render-peer.mjs MODULE COUNT: renders what stdin holds, {template, data}, and tells {output, perSecond} of it.
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';

const [module = '', count = '1'] = process.argv.slice(2);
const { parse } = await import(pathToFileURL(join(module, 'dist/main.js')).href);
const { template, data } = JSON.parse(await text(process.stdin));
const output = await parse(template, data);
for (let warm = 0; warm < 20; warm++) await parse(template, data);
const started = performance.now();
for (let done = 0; done < Number(count); done++) await parse(template, data);
const perSecond = (Number(count) / (performance.now() - started)) * 1000;
process.stdout.write(JSON.stringify({ output, perSecond }), () => process.exit(0));
