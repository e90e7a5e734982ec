import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect } from 'vitest';
import type { Page } from '../../host/workbench.mjs';
import { pictureFolder } from './paths.js';

/** Set by `npm run pictures`, which writes the pictures; otherwise tests only compare what they show. */
export const isUpdate = process.env.UPDATE_PICTURES !== undefined;

const MAX_BYTES = 400_000;
/** The fewest colours that leave no visible steps in the shades of VS Code. */
const COLOURS = 160;
/** An animation of this size loads in a second or two. */
const MAX_ANIMATION_BYTES = 1_500_000;
const ANIMATION_COLOURS = 96;

/** What each picture shows, as text. */
const recorded = join(pictureFolder, 'shown.json');

/**
 * Takes a picture for the README, or compares the texts that it shows with those of the picture that is there. So a picture
 * is out of date once the extension says something else, and not with every change of its sources.
 *
 * @param shown the texts of the extension that the picture shows
 */
export async function picture(page: Page, name: string, shown: readonly string[]): Promise<void> {
  const texts = shown.map((text) => text.replaceAll(/\s+/g, ' ').trim());
  if (!isUpdate) {
    expect(texts, `${name} is out of date: npm run pictures`).toEqual(read()[name.replace(/-(?:dark|light)$/, '')]);
    return;
  }
  const image = await page.screenshot({ animations: 'disabled', scale: 'device' });
  const file = await withFewColours(image, COLOURS);
  expect(file.length, `${name} is too large`).toBeLessThan(MAX_BYTES);
  mkdirSync(pictureFolder, { recursive: true });
  writeFileSync(join(pictureFolder, `${name}.png`), file);
  writeFileSync(
    recorded,
    `${JSON.stringify({ ...read(), [name.replace(/-(?:dark|light)$/, '')]: texts }, undefined, 2)}\n`,
  );
}

/** A picture of VS Code has few colours, and so can be small. */
export function withFewColours(image: Buffer, colours: number): Promise<Buffer> {
  return sharp(image).png({ palette: true, colours, effort: 10, dither: 0 }).toBuffer();
}

function read(): Readonly<Record<string, readonly string[]>> {
  try {
    return JSON.parse(readFileSync(recorded, 'utf8')) as Record<string, readonly string[]>;
  } catch {
    return {};
  }
}

/** The frames of an animation, each with how long it is shown, in milliseconds. */
export interface Film {
  take(milliseconds: number): Promise<void>;
  /** Writes the animation. */
  save(name: string): Promise<void>;
}

/** Takes pictures of a page one after the other; without `npm run pictures`, none. */
export function film(page: Page): Film {
  const frames: Buffer[] = [];
  const delay: number[] = [];
  return {
    async take(milliseconds) {
      if (!isUpdate) return;
      frames.push(await page.screenshot({ animations: 'disabled', scale: 'css' }));
      delay.push(milliseconds);
    },
    async save(name) {
      if (!isUpdate) return;
      const file = await sharp(frames, { join: { animated: true } })
        .gif({ delay, loop: 0, colours: ANIMATION_COLOURS, effort: 10, dither: 0, interFrameMaxError: 4 })
        .toBuffer();
      expect(file.length, `${name} is too large`).toBeLessThan(MAX_ANIMATION_BYTES);
      writeFileSync(join(pictureFolder, `${name}.gif`), file);
    },
  };
}
