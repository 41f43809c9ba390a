/** A service as the catalogue lists it. */
export interface ListedService {
  readonly area: string;
  readonly name: string;
}

/** Services of one area of life. */
export interface AreaOfServices<Service> {
  readonly area: string;
  readonly services: readonly Service[];
}

/** Groups services by area: areas in the order of the alphabet, services inside in the order given. */
export function byArea<Service extends ListedService>(
  services: readonly Service[],
  locale: string,
): AreaOfServices<Service>[] {
  const groups = new Map<string, Service[]>();
  for (const service of services) groups.set(service.area, [...(groups.get(service.area) ?? []), service]);
  return [...groups]
    .map(([area, members]) => ({ area, services: members }))
    .sort((a, b) => a.area.localeCompare(b.area, locale));
}
