import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { provideProgram } from './unpack-packages.js';

/** Debian's package, and the libraries that it loads. */
const PACKAGES = [
  'neovim',
  'neovim-runtime',
  'libluajit-5.1-2',
  'libluajit-5.1-common',
  'libmsgpackc2',
  'libtermkey1',
  'libtree-sitter0',
  'libunibilium4',
  'libuv1',
  'libvterm0',
  'lua-luv',
];

/** How Neovim is started. */
export interface Neovim {
  readonly program: string;
  readonly env: Readonly<Record<string, string>>;
}

/** `nvim`: an installed one, or Debian's, or why there is none. */
export function provideNeovim(): Neovim | { readonly missing: string } {
  const found = provideProgram('nvim', PACKAGES);
  if ('missing' in found) return found;
  const program = join(found.folder, 'nvim');
  const { unpacked } = found;
  if (unpacked === undefined) return { program, env: {} };
  const libraries = readdirSync(join(unpacked, 'usr/lib')).find((name) => name.endsWith('-linux-gnu')) ?? '';
  return {
    program,
    env: {
      LD_LIBRARY_PATH: join(unpacked, 'usr/lib', libraries),
      VIM: join(unpacked, 'usr/share/nvim'),
      VIMRUNTIME: join(unpacked, 'usr/share/nvim/runtime'),
    },
  };
}
