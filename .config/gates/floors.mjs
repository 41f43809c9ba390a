/**
 * The least that each gate must have looked at. A gate that sees nothing finds nothing: when one of these falls, the
 * gate has gone blind, not the tree clean. Raise them as the tree grows.
 */
export const floors = {
  lintedFiles: 500,
  typedFiles: 350,
  typedProjects: 10,
  boundaryFiles: 450,
  boundaryPackages: 11,
  cruisedModules: 450,
  packageEdges: 300,
  generatedFiles: 18,
  catalogues: 2,
  lockedPackages: 700,
  importedPackages: 50,
  screens: 40,
  scannedFiles: 500,
};
