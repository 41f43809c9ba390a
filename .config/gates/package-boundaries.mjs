import { run } from './run.mjs';

/**
 * Holds the imports of every package against its package.json and its tag against turbo.json.
 *
 * @param {string} tree folder of a workspace root
 * @returns {{ status: number, files: number, packages: number, report: string }} what was looked at and what turbo said
 */
export function packageBoundaries(tree) {
  const { status, stdout, stderr } = run('turbo', ['boundaries', '--no-color'], { cwd: tree });
  const report = `${stdout}\n${stderr}`.trim();
  const [, files = '0', packages = '0'] = /Checked (\d+) files in (\d+) packages/.exec(report) ?? [];
  return { status, files: Number(files), packages: Number(packages), report };
}
