import { InMemoryCache } from '@apollo/client';

/**
 * The cache of entities: the open card, dictionaries, the signed-in employee.
 * Grid pages and streams never enter it (`fetchPolicy: 'no-cache'`).
 */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    typePolicies: {
      // Parts of their owner, with no identity of their own: replaced whole, never merged with what was there.
      Applicant: { keyFields: false },
      ServiceApplicant: { keyFields: false },
      Deadline: { keyFields: false },
      Resolution: { keyFields: false },
      Answer: { keyFields: false },
      Appeal: { fields: { applicant: { merge: true } } },
    },
  });
}
