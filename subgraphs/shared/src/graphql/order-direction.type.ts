import { registerEnumType } from 'type-graphql';

/** Ascending or descending. */
export enum OrderDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}

registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'Which way a list is ordered (напрям сортування).',
  valuesConfig: {
    ASC: { description: 'Smallest, earliest first (за зростанням).' },
    DESC: { description: 'Largest, latest first (за спаданням).' },
  },
});
