import { readFile, writeFile } from 'node:fs/promises';
import type { AccessRule } from '@hromada/shared/access';
import { ACTORS } from './actors.ts';
import type { Matrix } from './matrix.ts';
import { fieldsOf, objectTypes } from './ways.ts';
import type { World } from './world.ts';

const FILE = new URL('../authorization-matrix.txt', import.meta.url);

const LEGEND = `# Who gets what of the graph: the reviewed answer to every field, actor and way.
# Compared by authorization.test.ts with what executing the operations gives. After a wanted change of a rule or a new
# field: UPDATE_MATRIX=1 npx vitest run --config .config/vitest.config.ts --project node schema/test/authorization.test.ts
# and review the difference line by line. \`npm run generate\` does not touch this file.
#
# A  gets the value (null where the small world has none for anybody)      M  gets it masked
# N  gets null as if there were none                                       D  is shown the object, the field is refused
# F  is let in by the rule and refused by the command behind it
# H  is never shown the object, and the field's own rule refuses too
# h  is never shown the object; only the way to it is closed, the field itself would answer
# «rule only»: no way of the small world leads there, the letters are of the rule alone
# «no unit yet»: the same record before a unit had it
`;

/** The matrices as the reviewed file has them. */
export function textOf(matrices: readonly Matrix[], world: World): string {
  const parts = [LEGEND, '## actors, in the order of the letters', ''];
  for (const [index, { name }] of ACTORS.entries()) parts.push(`${String(index + 1).padStart(2)} ${name}`);
  parts.push('', '## rules that have a name of their own', '', ...glossary(world));
  for (const { name, rows, ways } of matrices) {
    parts.push('', `## ${name}: fields`, '', ruler());
    for (const { coordinate, variant, verdicts, rule } of rows)
      parts.push(`${verdicts}  ${coordinate}${variant && ` «${variant}»`}: ${rule}`);
    parts.push('', `## ${name}: ways, + where an object is shown`, '', ruler());
    for (const { type, name: way, reach } of ways) parts.push(`${reach}  ${type} by ${way}`);
  }
  return `${parts.join('\n')}\n`;
}

/** The file as it was reviewed; empty before the first time. */
export async function readMatrix(): Promise<string> {
  return readFile(FILE, 'utf8').catch(() => '');
}

/** Puts a new answer up for review. */
export async function writeMatrix(text: string): Promise<void> {
  await writeFile(FILE, text);
}

function ruler(): string {
  return ACTORS.map((_, index) => (index + 1) % 10).join('');
}

/** `case worker = …` for every rule whose name is not made of its parts. */
function glossary({ subgraphs }: World): string[] {
  const lines = new Set<string>();
  for (const { name, schema } of subgraphs) {
    const visit = (rule: AccessRule): void => {
      if (!rule.parts) return;
      const written = rule.parts.compose(rule.parts.rules).name;
      if (written !== rule.name && !rule.name.startsWith('employee(')) lines.add(`${name}: ${rule.name} = ${written}`);
      rule.parts.rules.forEach(visit);
    };
    for (const type of [
      ...objectTypes(schema),
      schema.getQueryType(),
      schema.getMutationType(),
      schema.getSubscriptionType(),
    ]) {
      for (const field of type ? fieldsOf(type) : [])
        visit((field.extensions.access ?? type?.extensions.access) as AccessRule);
    }
  }
  return [...lines].sort();
}
