/**
 * One entry of `packages` in package-lock.json.
 *
 * @typedef {object} Locked
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {string} [license]
 * @property {boolean} [link]
 * @property {boolean} [dev] only for those who develop
 * @property {boolean} [optional]
 * @property {Readonly<Record<string, string>>} [dependencies]
 * @property {Readonly<Record<string, string>>} [optionalDependencies]
 */

/**
 * @typedef {object} Component
 * @property {'library'} type
 * @property {string} name
 * @property {string} version
 * @property {string} purl what the package is called in every registry and every list of holes
 * @property {string} bom-ref
 * @property {'required' | 'optional' | 'excluded'} scope `excluded`: not in what runs
 * @property {{ alg: 'SHA-512', content: string }[]} hashes
 * @property {{ expression: string }[]} [licenses]
 */

/**
 * @typedef {object} Sbom
 * @property {'CycloneDX'} bomFormat
 * @property {'1.6'} specVersion
 * @property {1} version
 * @property {{ component: { type: 'application', name: string, version: string, 'bom-ref': string } }} metadata
 * @property {Component[]} components
 */

/**
 * The list of everything that is installed, CycloneDX 1.6, out of the lock alone: no network, and equal locks give equal
 * lists. `npm sbom` refuses workspaces whose folders begin with a dot.
 *
 * @param {Readonly<Record<string, Locked>>} lock `packages` of package-lock.json
 * @returns {Sbom}
 */
export function sbomOf(lock) {
  /** @type {Map<string, Component>} */
  const components = new Map();
  for (const { name, locked } of fromRegistry(lock)) {
    const component = componentOf(name, locked);
    const known = components.get(component.purl);
    // The same package may lie in two places: it counts as what the stricter of them says.
    if (!known || rank(component.scope) < rank(known.scope)) components.set(component.purl, component);
  }
  const { version = '0.0.0' } = lock[''] ?? {};
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name: 'hromada', version, 'bom-ref': `hromada@${version}` } },
    components: [...components.values()].sort((left, right) => (left.purl < right.purl ? -1 : 1)),
  };
}

/**
 * What a list says otherwise than the lock: packages that one of them does not have, and seals that are not the same.
 *
 * @param {Sbom} sbom
 * @param {Readonly<Record<string, Locked>>} lock
 * @returns {string[]}
 */
export function differences(sbom, lock) {
  const locked = new Map(fromRegistry(lock).map((entry) => [`${entry.name}@${entry.locked.version}`, entry.locked]));
  const listed = new Map(sbom.components.map((component) => [`${component.name}@${component.version}`, component]));
  const missing = [...locked.keys()].filter((key) => !listed.has(key)).map((key) => `${key} is locked and not listed`);
  const extra = [...listed.keys()].filter((key) => !locked.has(key)).map((key) => `${key} is listed and not locked`);
  const others = [...listed].flatMap(([key, { hashes }]) => {
    const seal = locked.get(key)?.integrity;
    if (seal === undefined) return [];
    const content = hashes[0]?.content ?? '';
    return `sha512-${Buffer.from(content, 'hex').toString('base64')}` === seal ? [] : [`${key} has another seal`];
  });
  return [...missing, ...extra, ...others];
}

/**
 * What came from a registry: neither the root, nor a workspace, nor a link to one.
 *
 * @param {Readonly<Record<string, Locked>>} lock
 */
function fromRegistry(lock) {
  return Object.entries(lock)
    .filter(([place, { link }]) => place.includes('node_modules/') && !link)
    .map(([place, locked]) => ({ name: place.slice(place.lastIndexOf('node_modules/') + 13), locked }));
}

/**
 * @param {string} name
 * @param {Locked} locked
 * @returns {Component}
 */
function componentOf(name, { version = '0.0.0', integrity = '', license, dev, optional }) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const content = Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex');
  return {
    type: 'library',
    name,
    version,
    purl,
    'bom-ref': purl,
    scope: dev ? 'excluded' : optional ? 'optional' : 'required',
    hashes: [{ alg: 'SHA-512', content }],
    ...(license && { licenses: [{ expression: license }] }),
  };
}

/** @param {Component['scope']} scope */
function rank(scope) {
  return ['required', 'optional', 'excluded'].indexOf(scope);
}
