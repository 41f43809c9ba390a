// `npm run sbom [-- file]`: everything that is installed, as CycloneDX, on stdout or into a file.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './gates/run.mjs';
import { differences, sbomOf } from './gates/sbom.mjs';

const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
const sbom = sbomOf(lock);
const wrong = differences(sbom, lock);
if (wrong.length > 0) {
  console.error(wrong.join('\n'));
  process.exit(1);
}
const text = `${JSON.stringify(sbom, null, 2)}\n`;
const [file] = process.argv.slice(2);
if (file) {
  writeFileSync(path.resolve(root, file), text);
  console.error(`${sbom.components.length} packages: ${file}`);
} else process.stdout.write(text);
