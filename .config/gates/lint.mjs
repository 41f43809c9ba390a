import { run } from './run.mjs';

/**
 * Format, lint and import order of a tree, by its own .config/biome.json.
 *
 * @param {string} tree folder that holds `.config/biome.json`
 * @returns {{ status: number, files: number, rules: string[], report: string }} names of the rules that were broken, and
 *   the report for people
 */
export function lint(tree) {
  const args = ['check', '--config-path=.config', '--max-diagnostics=200', '--error-on-warnings', '.'];
  const { status, stdout, stderr } = run('biome', args, { cwd: tree });
  const report = `${stdout}\n${stderr}`.trim();
  const [, files = '0'] = /Checked (\d+) files? in/.exec(report) ?? [];
  const headings = report.matchAll(/^\S+(?::\d+:\d+)? (?:(?:lint|assist)\/[a-z0-9]+\/(\w+)|(format|parse))\b.*━/gim);
  const rules = [...new Set([...headings].map(([, rule, stage]) => rule ?? stage ?? ''))].sort();
  return { status, files: Number(files), rules, report };
}
