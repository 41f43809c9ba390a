import { registerEnumType } from 'type-graphql';

/** How surely an identity provider knows the person: levels of trust of eIDAS and of 2155-VIII, art. 14. */
export const Assurance = { LOW: 'LOW', SUBSTANTIAL: 'SUBSTANTIAL', HIGH: 'HIGH' } as const;
export type Assurance = keyof typeof Assurance;

registerEnumType(Assurance, {
  name: 'Assurance',
  description: 'How surely the identity provider knows the person (рівень довіри до засобу ідентифікації).',
  valuesConfig: {
    LOW: { description: 'Low: a password, an e-mail (низький).' },
    SUBSTANTIAL: { description: 'Substantial: a bank, a mobile identifier (середній).' },
    HIGH: { description: 'High: a qualified signature, an identity document with a chip (високий).' },
  },
});
