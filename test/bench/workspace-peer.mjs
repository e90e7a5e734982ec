// Reads every file of a folder and parses its documents with the package `yaml`: the least that checking them can cost.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { parseAllDocuments } from 'yaml';

const [folder = '.'] = argv.slice(2);
for (const name of readdirSync(folder)) parseAllDocuments(readFileSync(join(folder, name), 'utf8'));
