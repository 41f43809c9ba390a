/** Parts of an address; `street` carries its kind, `вул. Соборна`. */
export interface AddressParts {
  readonly settlement: string;
  readonly street: string;
  readonly house: string;
  readonly unit: string | null;
}

/** The address in one line, `м. Вербівка, вул. Соборна, буд. 12А, кв. 5`. */
export function addressLine({ settlement, street, house, unit }: AddressParts): string {
  const line = `${settlement}, ${street}, буд. ${house}`;
  return unit === null ? line : `${line}, кв. ${unit}`;
}
