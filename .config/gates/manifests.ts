import { builtinModules } from 'node:module';
import ts from 'typescript';

/** The part of a package.json that says what the package may import. */
export interface Manifest {
  readonly name?: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** A source file with its path inside the package. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const BUILTIN = new Set(builtinModules);
const NOT_SHIPPED = /(^|\/)(test|testing|vite|drill)\/|\.test\.tsx?$|\.config\.[cm]?[jt]s$|^[^/]+\.[cm]?[jt]s$/;

/** npm packages that a file imports, statically or by `import()`, by their names in a package.json. */
export function importedPackages(source: SourceFile): string[] {
  const { importedFiles } = ts.preProcessFile(source.text, true, true);
  const names = importedFiles
    .map(({ fileName }) => fileName)
    .filter(isPackage)
    .map(packageName);
  return [...new Set(names)];
}

function isPackage(specifier: string): boolean {
  if (/^[./]|^node:|^virtual:/.test(specifier)) return false;
  return !BUILTIN.has(specifier);
}

function packageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** Imports that package.json does not list; code that ships may not lean on what is for development only. */
export function unlistedImports(manifest: Manifest, sources: readonly SourceFile[]): string[] {
  const shipped = new Set(Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }));
  const any = new Set([...shipped, ...Object.keys(manifest.devDependencies ?? {})]);
  return sources.flatMap((source) => {
    const listed = NOT_SHIPPED.test(source.path) ? any : shipped;
    return importedPackages(source)
      .filter((name) => name !== manifest.name && !listed.has(name) && !(any.has(name) && isTypeOnly(source, name)))
      .map((name) => `${source.path} imports ${name}`);
  });
}

function isTypeOnly({ text }: SourceFile, name: string): boolean {
  const from = new RegExp(`^(import|export)(?! type).*from '${name}[/']`, 'm');
  return !from.test(text) && !text.includes(`import('${name}`);
}

/** Listed packages that nothing in the package imports, runs or needs beside another. */
export function unusedDependencies(
  manifest: Manifest,
  sources: readonly SourceFile[],
  besides: ReadonlySet<string>,
): string[] {
  const imported = new Set(sources.flatMap(importedPackages));
  const scripts = Object.values(manifest.scripts ?? {}).join('\n');
  const listed = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  return Object.keys(listed).filter((name) => {
    const typed = name.startsWith('@types/') && imported.has(name.slice('@types/'.length));
    return !imported.has(name) && !typed && !besides.has(name) && !scripts.includes(name);
  });
}
