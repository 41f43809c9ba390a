// `npm run check`: everything a change is held to before its tests are run, here and in CI alike.
// Each gate says what it looked at and fails below its floor: a gate that sees nothing would pass everything.
// Planted violations for every gate are in gates/*.test.ts.
import { cruise } from './gates/cruise.mjs';
import { catalogues, contract, drift, snapshot } from './gates/drift.mjs';
import { floors } from './gates/floors.mjs';
import { lint } from './gates/lint.mjs';
import { packageBoundaries } from './gates/package-boundaries.mjs';
import { root, run } from './gates/run.mjs';
import { types } from './gates/types.mjs';

/**
 * @typedef {object} Verdict
 * @property {boolean} isClean
 * @property {string} report what to read when it is not clean
 * @property {{ what: string, seen: number, least: number }[]} seen
 */

/** @type {{ name: string, judge: () => Verdict }[]} */
void judgePackages;
const gates = [
  { name: 'format, lint, import order (biome)', judge: judgeLint },
  { name: 'types (tsc)', judge: judgeTypes },
  { name: 'types of the gates', judge: () => judgeTool('tsc', ['--project', '.config']) },
  { name: 'import rules (dependency-cruiser)', judge: judgeImports },
  { name: 'contract and migrations are what they are generated from', judge: judgeContract },
  { name: 'console: operations fit the contract', judge: () => judgeScript('console', 'codegen') },
  { name: 'console: types', judge: () => judgeScript('console', 'typecheck') },
  { name: 'console: every word is in the catalogue and translated', judge: judgeMessages },
];

for (const gate of gates) {
  const startedAt = performance.now();
  const verdict = gate.judge();
  const blind = verdict.seen.filter(({ seen, least }) => seen < least);
  const isPassed = verdict.isClean && blind.length === 0;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const looked = verdict.seen.map(({ what, seen, least }) => `${seen} ${what} (at least ${least})`).join(', ');
  console.log(`${isPassed ? '✓' : '✗'} ${gate.name} · ${seconds} s${looked ? ` · ${looked}` : ''}`);
  if (isPassed) continue;
  if (verdict.report) console.error(verdict.report);
  for (const { what, seen, least } of blind)
    console.error(`Only ${seen} ${what} seen, ${least} expected: the gate is blind.`);
  process.exit(1);
}

/** @returns {Verdict} */
function judgeLint() {
  const { status, files, report } = lint(root);
  return { isClean: status === 0, report, seen: [{ what: 'files', seen: files, least: floors.lintedFiles }] };
}

/** @returns {Verdict} */
function judgeTypes() {
  const { status, projects, files, report } = types();
  return {
    isClean: status === 0,
    report,
    seen: [
      { what: 'projects', seen: projects, least: floors.typedProjects },
      { what: 'files', seen: files, least: floors.typedFiles },
    ],
  };
}

/** @returns {Verdict} */
function judgePackages() {
  const { status, files, packages, report } = packageBoundaries(root);
  return {
    isClean: status === 0,
    report,
    seen: [
      { what: 'files', seen: files, least: floors.boundaryFiles },
      { what: 'packages', seen: packages, least: floors.boundaryPackages },
    ],
  };
}

/** @returns {Verdict} */
function judgeImports() {
  const { violations, modules } = cruise(root);
  return {
    isClean: violations.length === 0,
    report: violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`).join('\n'),
    seen: [{ what: 'modules', seen: modules.length, least: floors.cruisedModules }],
  };
}

/** @returns {Verdict} */
function judgeContract() {
  const makers = [() => judgeTool(process.execPath, ['schema/generate.mjs'])];
  return judgeGenerated(contract, makers, floors.generatedFiles);
}

/** @returns {Verdict} */
function judgeMessages() {
  const makers = [() => judgeScript('console', 'i18n:extract'), () => judgeScript('console', 'i18n:compile')];
  return judgeGenerated(catalogues, makers, floors.catalogues);
}

/**
 * Makes generated files anew and tells which of them were not what they should have been.
 *
 * @param {import('./gates/drift.mjs').Generated} generated
 * @param {readonly (() => Verdict)[]} makers
 * @param {number} least
 * @returns {Verdict}
 */
function judgeGenerated(generated, makers, least) {
  const before = snapshot(root, generated);
  const failed = makers.map((make) => make()).find(({ isClean }) => !isClean);
  const after = snapshot(root, generated);
  const stale = drift(before, after).map((file) => `${file} was stale; it is made anew now: look at it and keep it`);
  return {
    isClean: failed === undefined && stale.length === 0,
    report: failed?.report ?? stale.join('\n'),
    seen: [{ what: 'files', seen: after.size, least }],
  };
}

/**
 * @param {string} workspace
 * @param {string} script
 */
function judgeScript(workspace, script) {
  return judgeTool('npm', ['run', '--silent', '--workspace', workspace, script]);
}

/**
 * @param {string} tool
 * @param {readonly string[]} args
 * @returns {Verdict}
 */
function judgeTool(tool, args) {
  const { status, stdout, stderr } = run(tool, args);
  return { isClean: status === 0, report: `${stdout}\n${stderr}`.trim(), seen: [] };
}
