import { expect, it } from 'vitest';
import { readAhead } from '../../cli/src/files/read-ahead.js';

const files = Array.from({ length: 50 }, (_, index) => `${index}.yaml`);

it('gives files in order, and reads a few at the same time', async () => {
  let open = 0;
  let most = 0;
  const given: string[] = [];
  for await (const [file, content] of readAhead(files, async (name) => {
    most = Math.max(most, ++open);
    await new Promise((done) => setTimeout(done, Number.parseInt(name, 10) % 3));
    open--;
    return `text of ${name}`;
  })) {
    expect(content).toBe(`text of ${file}`);
    given.push(file);
  }
  expect(given).toEqual(files);
  expect(most).toBe(16);
});

it('fails when the turn of a file comes', async () => {
  const given: string[] = [];
  const reading = async () => {
    for await (const [file] of readAhead(files, async (name) => {
      if (name === '2.yaml') throw new Error(name);
    }))
      given.push(file);
  };
  await expect(reading()).rejects.toThrow('2.yaml');
  expect(given).toEqual(['0.yaml', '1.yaml']);
});
